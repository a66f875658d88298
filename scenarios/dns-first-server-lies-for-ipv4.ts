import { homes, inside, nameServer, proxyServer } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const dnsFirstServerLiesForIpv4: Scenario = {
  story:
    'A network without IPv6: the first of two DNS servers sends the sign-in name to a block page, but knows its true IPv6 address.',
  world: {
    families: [4],
    resolvers: [nameServer.v4, proxyServer.v4],
    names: { 'login.microsoftonline.com': [inside.page, homes['login.microsoftonline.com'].v6] },
    blockPage: { title: 'This site is blocked', secure: 'self-signed' },
    proxy: { by: 'squid', resolvesOnItsOwn: true },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'dns-tampered', strength: 'certain' }],
    because: [
      `login.microsoftonline.com leads to ${inside.page}, which belongs to a private network`,
      `With the answer of the DNS server ${proxyServer.v4} login.microsoftonline.com works`,
    ],
  },
};
