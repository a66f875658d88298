import type { Socket } from 'node:net';
import type { Channel } from './host.ts';

const sockets = new WeakMap<Channel, Socket>();

/** Makes a socket into what checks hold in their hands. What breaks it while nobody looks is met by the next one who does. */
export function channelOver(socket: Socket, address: string): Channel {
  const channel: Channel = {
    address,
    receivedBytes: () => socket.bytesRead,
    close: () => void socket.destroy(),
  };
  socket.on('error', () => {});
  sockets.set(channel, socket);
  return channel;
}

/** What has gone over the wire of a channel, with what TLS adds; also once it is closed. */
export function trafficOf(channel: Channel): { readonly sentBytes: number; readonly receivedBytes: number } {
  const { bytesWritten, bytesRead } = socketOf(channel);
  return { sentBytes: bytesWritten, receivedBytes: bytesRead };
}

/** The socket behind a channel. Throws for a channel of another host: a mistake of ours. */
export function socketOf(channel: Channel): Socket {
  const socket = sockets.get(channel);
  if (socket === undefined) throw new TypeError('this channel was not opened by this computer');
  return socket;
}
