import { inside, nameServer, proxyServer } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const dnsFirstServerLies: Scenario = {
  story:
    'The first of two DNS servers sends the sign-in name to a block page; the second one, beside the proxy, knows better.',
  world: {
    resolvers: [nameServer.v4, proxyServer.v4],
    names: { 'login.microsoftonline.com': [inside.page] },
    blockPage: { title: 'This site is blocked', secure: 'self-signed' },
    proxy: { by: 'squid', resolvesOnItsOwn: true },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'dns-tampered' }],
    because: [`With the answer of the DNS server ${proxyServer.v4} login.microsoftonline.com works`],
  },
};
