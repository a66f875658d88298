import type { Outcome } from '../failure.ts';
import type { AddressFamily, HostRole } from './route.ts';
import type { Seen } from './seen.ts';

export type InterfaceAddress = {
  readonly family: AddressFamily;
  readonly address: string;
  readonly scope: 'global' | 'private' | 'link-local' | 'loopback';
};

/** What was seen of the network of this computer and of names. */
export type NamesEvidence =
  | Seen<
      'network-state',
      {
        interfaces: readonly { readonly name: string; readonly addresses: readonly InterfaceAddress[] }[];
        /** null when the routes could not be read on this system. */
        defaultRoutes:
          | readonly { readonly family: AddressFamily; readonly interface: string; readonly gateway: string | null }[]
          | null;
      }
    >
  | Seen<'hosts-file-read', { file: string; entries: number }>
  | Seen<'hosts-file-entry', { file: string; line: number; address: string; name: string; role: HostRole }>
  | Seen<'resolvers-listed', { resolvers: readonly string[] }>
  | Seen<
      'name-looked-up',
      {
        name: string;
        role: HostRole;
        /** `system`: the call that apps make (getaddrinfo: hosts file, caches, then DNS). Otherwise the resolver's address. */
        by: 'system' | (string & {});
        outcome: Outcome<{ readonly addresses: readonly string[] }>;
        durationMs: number;
      }
    >;
