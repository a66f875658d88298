import type { Channel, SecureChannel } from './host.ts';

/** TLS 1.3 shakes hands in one round trip, every version before it in two. @see RFC 8446 section 2 */
const handshakeTrips = (protocol: string): number => (protocol === 'TLSv1.3' ? 1 : 2);

/**
 * Counts round trips that had to follow each other: a name before its address, a connection before what is asked over it,
 * a certificate before the places that it names. An estimate from below: what only our own order makes wait is not seen.
 */
export function roundTrips() {
  const byAddress = new Map<string, number>();
  const byChannel = new WeakMap<Channel, number>();
  const certificates: { readonly der: Uint8Array; readonly trips: number }[] = [];
  let longest = 0;
  const note = (trips: number): number => {
    longest = Math.max(longest, trips);
    return trips;
  };
  const add = (from: Channel, trips: number, to: Channel = from): number => {
    const sum = note((byChannel.get(from) ?? 0) + trips);
    byChannel.set(to, sum);
    return sum;
  };
  /** A name that stands in a certificate was learnt from it, unless it was known from the start. */
  const learnt = (name: string): number => certificates.find(({ der }) => Buffer.from(der).includes(name))?.trips ?? 0;

  return {
    longest: (): number => longest,
    /** What a name led to; asked for the first time, since everybody after that finds it here. */
    named(name: string, addresses: readonly string[]): void {
      const trips = note(learnt(name) + 1);
      for (const address of addresses) if (!byAddress.has(address)) byAddress.set(address, trips);
    },
    connected(channel: Channel): void {
      byChannel.set(channel, note((byAddress.get(channel.address) ?? 0) + 1));
    },
    secured(raw: Channel, { channel, protocol, path }: SecureChannel): void {
      const trips = add(raw, handshakeTrips(protocol), channel);
      certificates.push(...path.map((der) => ({ der, trips })));
    },
    answered(channel: Channel): void {
      add(channel, 1);
    },
  };
}
