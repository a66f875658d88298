import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { type FailureWord, failed, success } from '../../model/failure.ts';
import { CONTROL, NEEDED, roleOf } from './hosts.ts';
import { seen } from './seen.ts';

export const network = (
  change: Partial<Pick<EvidenceOf<'network-state'>, 'interfaces' | 'defaultRoutes'>> = {},
): Evidence => ({
  kind: 'network-state',
  ...seen('network-interfaces'),
  interfaces: [{ name: 'eth0', addresses: [{ family: 4, address: '192.168.1.20', scope: 'private' }] }],
  defaultRoutes: [{ family: 4, interface: 'eth0', gateway: '192.168.1.1' }],
  ...change,
});

export const pinned = (name: string, address: string): Evidence => ({
  kind: 'hosts-file-entry',
  ...seen('hosts-file'),
  ...{ file: '/etc/hosts', line: 7, address, name, role: roleOf(name) },
});

export const resolvers = (...listed: readonly string[]): Evidence => ({
  kind: 'resolvers-listed',
  ...seen('name-resolution'),
  resolvers: listed,
});

/** What `by` says to a name: addresses, or one word of failure. */
export const lookedUp = (
  name: string,
  by: string,
  said: readonly string[] | FailureWord,
  durationMs = 12,
): Evidence => ({
  kind: 'name-looked-up',
  ...seen('name-resolution'),
  ...{ name, by, role: roleOf(name), durationMs },
  outcome: typeof said === 'string' ? failed('resolve', said) : success({ addresses: said }),
});

/** The same for every name: by the system and by the one DNS server. */
export const names = (said: (name: string) => readonly string[] | FailureWord, by = ['system', '192.168.1.1']) => [
  ...[...NEEDED, CONTROL].flatMap((name) => by.map((who) => lookedUp(name, who, said(name)))),
];
