import { isIP } from 'node:net';
import type { Outcome } from '../../model/failure.ts';
import type { Budget } from '../../model/report.ts';
import { trafficOf } from './channel.ts';
import type { Channel, Host } from './host.ts';
import { roundTrips } from './round-trips.ts';

/** The same host, and what has gone over its network so far. */
type Counted = { readonly host: Host; budget(): Budget };

/** A name is asked for twice: for its IPv4 and its IPv6 addresses. */
const QUESTIONS_PER_NAME = 2;

/** Counts what a host sends and receives. Questions that the system repeats by itself are not seen. */
export function counted(host: Host): Counted {
  const sent = { connections: 0, datagrams: 0 };
  const channels = new Set<Channel>();
  const lookedUp = new Set<string>();
  const trips = roundTrips();

  const named = async (name: string, asked: Promise<Outcome<readonly string[]>>) => {
    if (isIP(name) === 0) sent.datagrams += QUESTIONS_PER_NAME;
    const found = await asked;
    if (found.ok && isIP(name) === 0) trips.named(name, found.value);
    return found;
  };

  return {
    host: {
      ...host,
      resolve: (name, resolver, signal) => named(name, host.resolve(name, resolver, signal)),
      lookup(name, signal) {
        const asked = host.lookup(name, signal);
        // Shared by all who ask: only the first one sends anything.
        return lookedUp.size < lookedUp.add(name).size ? named(name, asked) : asked;
      },
      async connect(address, port, signal) {
        sent.connections += 1;
        const channel = await host.connect(address, port, signal);
        if (!channel.ok) return channel;
        channels.add(channel.value);
        trips.connected(channel.value);
        return channel;
      },
      async secure(raw, ...rest) {
        const secured = await host.secure(raw, ...rest);
        if (secured.ok) trips.secured(raw, secured.value);
        return secured;
      },
      async request(channel, ...rest) {
        const answer = await host.request(channel, ...rest);
        if (answer.ok) trips.answered(channel);
        return answer;
      },
      askByDatagram(...question) {
        sent.datagrams += 1;
        return host.askByDatagram(...question);
      },
    },
    budget: () => ({ ...sent, ...trafficOver(channels), roundTrips: trips.longest() }),
  };
}

function trafficOver(channels: Iterable<Channel>): Pick<Budget, 'sentBytes' | 'receivedBytes'> {
  const each = [...channels].map(trafficOf);
  return {
    sentBytes: each.reduce((sum, { sentBytes }) => sum + sentBytes, 0),
    receivedBytes: each.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0),
  };
}
