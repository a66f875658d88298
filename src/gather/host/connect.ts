import { createConnection } from 'node:net';
import { type Outcome, success } from '../../model/failure.ts';
import { channelOver } from './channel.ts';
import { failureOf } from './failures.ts';
import type { Channel } from './host.ts';
import { waitFor } from './wait-for.ts';

/** TCP to one literal address. Nothing is tried beside it, so that the outcome is that of this address. */
export async function connect(address: string, port: number, signal: AbortSignal): Promise<Outcome<Channel>> {
  if (signal.aborted) return waitFor('connect', signal, () => () => {});
  const socket = createConnection({ host: address, port, autoSelectFamily: false, noDelay: true });
  const outcome = await waitFor<Channel>('connect', signal, (give) => {
    socket.once('connect', () => give(success(channelOver(socket, address))));
    socket.once('error', (error) => give(failureOf('connect', error)));
    return () => {};
  });
  if (!outcome.ok) socket.on('error', () => {}).destroy();
  return outcome;
}
