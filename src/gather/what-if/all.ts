import { byAnotherResolver } from './by-another-resolver.ts';
import { byIpv4 } from './by-ipv4.ts';
import { byIpv6 } from './by-ipv6.ts';
import { pastTheProxy } from './past-the-proxy.ts';
import { throughTheProxy } from './through-the-proxy.ts';
import type { WhatIf } from './what-if.ts';
import { withIssuerFetched } from './with-issuer-fetched.ts';
import { withoutHostsFile } from './without-hosts-file.ts';

/** Everything that can be tried, alphabetical. */
export const whatIfs: readonly WhatIf[] = [
  byAnotherResolver,
  byIpv4,
  byIpv6,
  pastTheProxy,
  throughTheProxy,
  withIssuerFetched,
  withoutHostsFile,
];
