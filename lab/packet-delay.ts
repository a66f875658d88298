import { createSocket } from 'node:dgram';

/**
 * A path with delay, loss and a rate. Packets arrive as UDP datagrams from a TUN device and go back the same way. The
 * random numbers are the same in every run.
 */
type Path = { readonly delayMs?: number; readonly lossPercent?: number; readonly rateKbit?: number };

const { delayMs = 0, lossPercent = 0, rateKbit = 0 }: Path = JSON.parse(process.argv[2] ?? '{}');
const bytesPerMs = rateKbit / 8;

let seed = 1;
/** A linear congruential generator. @see Numerical Recipes, section 7.1 */
const random = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/** When the wire is free again, on the monotonic clock. */
let freeAtMs = 0;

function waitFor(bytes: number): number {
  if (bytesPerMs === 0) return delayMs;
  const now = performance.now();
  freeAtMs = Math.max(freeAtMs, now) + bytes / bytesPerMs;
  return delayMs + freeAtMs - now;
}

const socket = createSocket('udp4');
socket.on('message', (packet) => {
  if (random() * 100 < lossPercent) return;
  setTimeout(() => socket.send(packet, 9_000, '127.0.0.1'), waitFor(packet.length));
});
socket.bind(9_001, '127.0.0.1', () => console.log('ready'));
