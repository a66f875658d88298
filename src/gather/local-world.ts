import { clouds } from '../catalogue/endpoints.ts';
import { type Outcome, success } from '../model/failure.ts';
import type { Context, Question } from './check.ts';
import type { Host } from './host/host.ts';

/** Where a local server stands in for a port of the outside world; a port that is not listed is closed. */
type Ports = Readonly<Record<number, number>>;

/**
 * For tests: the real computer, but every name leads to 127.0.0.1, every port to the local server that stands in for it, and TLS
 * is taken as done, so that plain servers on localhost can play any host.
 */
export function localWorld(
  computer: Host,
  ports: Ports,
  change: Partial<Host> = {},
  question: Partial<Question> = {},
): Context {
  const local = (port: number): number => ports[port] ?? port;
  const host: Host = {
    ...computer,
    environment: {},
    lookup: async (): Promise<Outcome<readonly string[]>> => success(['127.0.0.1']),
    connect: (address, port, signal) => computer.connect(address, local(port), signal),
    askByDatagram: (address, port, payload, signal) => computer.askByDatagram(address, local(port), payload, signal),
    secure: async (channel) =>
      success({
        channel,
        protocol: 'TLSv1.3',
        cipher: 'TLS_AES_128_GCM_SHA256',
        chain: [],
        path: [],
        stapled: null,
        trust: { system: 'accepted', bundled: 'accepted' },
        nameFits: true,
      }),
    ...change,
  };
  return {
    host,
    question: { cloud: clouds.public, user: null, tenant: null, ...question },
    signal: AbortSignal.timeout(10_000),
  };
}
