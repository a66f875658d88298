import type { Socket } from 'node:net';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { failureOf } from './failures.ts';
import { waitFor } from './wait-for.ts';

/** The next bytes that came over a socket; `connection-closed` when the peer ended it. */
export async function nextPiece(socket: Socket, signal: AbortSignal): Promise<Outcome<Uint8Array>> {
  const waiting: Uint8Array | null = socket.read();
  if (waiting !== null) return success(waiting);
  if (socket.errored) return failureOf('http-round-trip', socket.errored);
  if (socket.destroyed || socket.readableEnded) return CLOSED;
  return await waitFor<Uint8Array>('http-round-trip', signal, (give) => {
    const readable = (): void => {
      const bytes: Uint8Array | null = socket.read();
      if (bytes !== null) give(success(bytes));
    };
    const closed = (): void => give(CLOSED);
    const broken = (error: Error): void => give(failureOf('http-round-trip', error));
    socket.on('readable', readable).on('end', closed).on('close', closed).on('error', broken);
    return () => socket.off('readable', readable).off('end', closed).off('close', closed).off('error', broken);
  });
}

const CLOSED = failed('http-round-trip', 'connection-closed');
