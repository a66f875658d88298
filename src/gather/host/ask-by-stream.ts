import { type Outcome, success } from '../../model/failure.ts';
import { socketOf } from './channel.ts';
import { endedBy } from './failures.ts';
import type { Channel } from './host.ts';
import { nextPiece } from './pieces.ts';

/** Sends bytes over an open connection as they are, and gives the first that come back. */
export async function askByStream(
  channel: Channel,
  payload: Uint8Array,
  signal: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  const socket = socketOf(channel);
  if (signal.aborted) return endedBy('tls-handshake', signal);
  socket.write(payload);
  const piece = await nextPiece(socket, signal);
  return piece.ok ? success(piece.value) : { ok: false, failure: { ...piece.failure, operation: 'tls-handshake' } };
}
