import { savedSignIns } from './saved-sign-ins.ts';
import { stateFolder } from './state-folder.ts';
import { systemKey } from './system-key.ts';

/** The sign-ins that are saved on this computer for the person at it. */
export const savedHere = () =>
  savedSignIns(stateFolder({ platform: process.platform, environment: process.env }), systemKey);
