import { destinationOf, nameOf } from '../../../integrations/destination.ts';
import type { Settings } from '../../../integrations/settings.ts';
import { say } from '../../../model/said.ts';
import type { HandOff } from '../../../server/hand-off.ts';
import { UsageError } from '../../usage-error.ts';
import { type Sender, senderOf } from './sender.ts';

/**
 * How reports leave this computer from its page, by its settings. What does it is loaded when somebody sends something. What other people's
 * browsers saw goes unsigned: a signature says that it was seen on this computer.
 */
export function handOffHere(settings: Settings, environment: NodeJS.ProcessEnv, isSeenHere = true): HandOff {
  const { helpDesk } = settings;
  const destination = helpDesk === undefined ? undefined : destinationOf(helpDesk);
  if (helpDesk !== undefined && destination === undefined)
    throw new UsageError(say`the setting helpDesk wants a mail address or the https address of a webhook`);
  const sender: Sender | undefined = destination?.kind === 'mail' ? senderOf(settings, environment) : undefined;
  const isSentFromHere = destination?.kind === 'webhook' || sender !== undefined;
  const hands = async () =>
    (await import('./hands-of-page.ts')).handsOfPage({ settings, destination, sender, environment, isSeenHere });
  return {
    helpDesk: destination !== undefined && isSentFromHere ? nameOf(destination) : null,
    address: destination?.kind === 'mail' ? destination.address : '',
    ready: async (report, withNames) => (await hands()).ready(report, withNames),
    hasNames: async (report) => (await hands()).hasNames(report),
    code: async (told) => (await hands()).code(told),
    send: async (told, signal) => (await hands()).send(told, signal),
  };
}
