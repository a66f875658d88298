import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { type Outcome, success } from '../../model/failure.ts';
import { failureOf } from './failures.ts';
import { waitFor } from './wait-for.ts';

/** Sends one datagram and waits for one answer. The socket is connected: only the peer is heard, and its refusals are. */
export function askByDatagram(
  address: string,
  port: number,
  payload: Uint8Array,
  signal: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  return waitFor<Uint8Array>('datagram', signal, (give) => {
    const socket = createSocket(isIPv6(address.replace(/%.*/, '')) ? 'udp6' : 'udp4');
    socket.once('message', (answer) => give(success(answer)));
    socket.on('error', (error) => give(failureOf('datagram', error)));
    socket.once('connect', () => socket.send(payload));
    socket.connect(port, address);
    return () => socket.close();
  });
}
