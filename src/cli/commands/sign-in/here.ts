import { type Cloud, type CloudName, clouds } from '../../../catalogue/endpoints.ts';
import type { Check } from '../../../gather/check.ts';
import { checks } from '../../../gather/checks/all.ts';
import type { Host } from '../../../gather/host/host.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { savedHere } from '../../saved/saved-here.ts';
import type { SavedSignIns } from '../../saved/saved-sign-ins.ts';
import { interruption } from '../check/interruption.ts';
import { openInBrowser } from './browser.ts';

/** What a sign-in meets at this computer. */
export type Here = {
  readonly clouds: Readonly<Record<CloudName, Cloud>>;
  /** A new one remembers nothing of what names led to. */
  computer(): Host;
  readonly saved: SavedSignIns;
  /** What looks at computer and network where the sign-in itself cannot tell the cause. */
  readonly checks: readonly Check[];
  /** false where there is no browser. */
  open(address: string): Promise<boolean>;
  readonly interrupted: AbortSignal;
};

export const here = (): Here => ({
  ...{ clouds, checks, computer: thisComputer, saved: savedHere(), interrupted: interruption() },
  open: (address) => openInBrowser(address, { platform: process.platform, environment: process.env }),
});
