import type { Evidence } from '../../model/evidence.ts';
import { clock } from './clock.ts';
import { addressOf, CONTROL, NEEDED } from './hosts.ts';
import { names, network, resolvers } from './names.ts';
import { connected, wholeTransfer } from './path.ts';
import { proven, revocationAsked } from './secure.ts';
import { metadata, portal } from './sign-in-service.ts';

type Part =
  | 'clock'
  | 'network'
  | 'hosts'
  | 'names'
  | 'tcp'
  | 'tls'
  | 'transfers'
  | 'metadata'
  | 'settings'
  | 'scripts'
  | 'proxies'
  | 'portal'
  | 'revocation';

const healthyParts: Readonly<Record<Part, readonly Evidence[]>> = {
  clock: ['time.windows.com', 'pool.ntp.org', ...NEEDED, CONTROL].map((against) => clock(against, 0.1)),
  network: [network()],
  hosts: [],
  names: [resolvers('192.168.1.1'), ...names((name) => [addressOf(name)])],
  tcp: [...NEEDED, CONTROL].map((name) => connected(name)),
  tls: NEEDED.map((name) => proven(name)),
  transfers: [wholeTransfer()],
  metadata: [metadata()],
  settings: [],
  scripts: [],
  proxies: [],
  portal: [portal()],
  revocation: ['http://crl.example/1.crl', 'http://ocsp.example'].map((url) => revocationAsked(url, 'good')),
};

/** A healthy network, but for the parts that the story changes. */
export const world = (change: Partial<Record<Part, readonly Evidence[]>> = {}): readonly Evidence[] =>
  Object.values({ ...healthyParts, ...change }).flat();

/** A part of the healthy world with some hosts replaced. */
export const except = (
  part: 'tcp' | 'tls' | 'names',
  ...changed: readonly (Evidence & { readonly name?: string })[]
): readonly Evidence[] => {
  const told = new Set(changed.map(({ name }) => name));
  return [...healthyParts[part].filter((piece) => !('name' in piece) || !told.has(piece.name)), ...changed];
};
