import { carried } from '../../../integrations/carried.ts';
import type { Destination } from '../../../integrations/destination.ts';
import { qrCode } from '../../../integrations/qr-code.ts';
import type { Settings } from '../../../integrations/settings.ts';
import type { Told } from '../../../integrations/told.ts';
import { say } from '../../../model/said.ts';
import type { HandOff } from '../../../server/hand-off.ts';
import { knownHere } from '../../../server/known-here.ts';
import { signingKey } from '../../saved/signing-key.ts';
import { stateFolder } from '../../saved/state-folder.ts';
import { namesOf } from '../check/examine.ts';
import { deliver } from './deliver.ts';
import { parcelFor } from './parcel-for.ts';
import { ready } from './ready.ts';
import type { Sender } from './sender.ts';

type By = {
  readonly settings: Settings;
  readonly destination: Destination | undefined;
  readonly sender: Sender | undefined;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether this computer was examined, and can vouch for what was seen. */
  readonly isSeenHere: boolean;
};

/** What the page does with a report, with all that it takes. */
export function handsOfPage({
  settings,
  destination,
  sender,
  environment,
  isSeenHere,
}: By): Omit<HandOff, 'helpDesk' | 'address'> {
  const key = async () =>
    isSeenHere ? await signingKey(stateFolder({ platform: process.platform, environment })) : undefined;
  const link = async (told: Told) => carried(told, settings, knownHere(), await key());
  return {
    ready: async (report, withNames) => ready(report, await key(), withNames ? namesOf(report) : undefined),
    hasNames: async (report) => namesOf(report).size > 0,
    async code(told) {
      const { address, isWhole } = await link(told);
      return { code: qrCode(address), opens: settings.helpPage === undefined ? 'mail' : 'page', isWhole };
    },
    async send(told, signal) {
      const opened = settings.helpPage === undefined ? undefined : (await link(told)).address;
      const parcel = destination === undefined ? undefined : parcelFor(destination, told, opened, sender);
      return parcel === undefined
        ? { ok: false, why: say`nobody is set who gets reports` }
        : await deliver(parcel, signal);
    },
  };
}
