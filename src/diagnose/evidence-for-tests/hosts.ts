import { control } from '../../catalogue/endpoints.ts';
import type { HostRole } from '../../model/evidence.ts';

export const SIGN_IN = 'login.microsoftonline.com';
export const FILES = 'aadcdn.msftauth.net';
export const TEAMS = 'teams.microsoft.com';
export const CONTROL = control.host;
export const NEEDED = [SIGN_IN, FILES, TEAMS] as const;

const ROLES: Readonly<Record<string, HostRole>> = { [SIGN_IN]: 'sign-in', [FILES]: 'sign-in-files', [TEAMS]: 'teams' };
export const roleOf = (name: string): HostRole => ROLES[name] ?? (name === CONTROL ? 'control' : 'listed');

/** Addresses of the documentation ranges, one per host. */
const ADDRESSES: Readonly<Record<string, string>> = {
  [SIGN_IN]: '203.0.113.2',
  [FILES]: '203.0.113.3',
  [TEAMS]: '203.0.113.4',
};

export const addressOf = (name: string): string => ADDRESSES[name] ?? '203.0.113.9';
