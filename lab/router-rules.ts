import type { World } from '../scenarios/scenario.ts';
import { silentAboutSize } from './packet-sizes.ts';
import { portalBlocks, portalRedirects } from './portal.ts';
import { INTERCEPT_PORT } from './proxies.ts';

/** What the router does to packets, as a script for nft; and, for names in handshakes, which nft cannot read, iptables. */
export const nftScript = ({ firewall = [], captivePortal, interceptor, packets }: World): string =>
  [
    'table inet lab {',
    ' chain forward { type filter hook forward priority 0;',
    ...firewall.map((rule) => `  ${rule}`),
    ...(captivePortal === undefined ? [] : portalBlocks(captivePortal)),
    ' }',
    ' chain own { type filter hook output priority 0;',
    ...(packets?.senders === 'not-told' ? silentAboutSize.map((rule) => `  ${rule}`) : []),
    ' }',
    ' chain arriving { type nat hook prerouting priority -100;',
    ...(captivePortal === undefined ? [] : portalRedirects(captivePortal)),
    ...(interceptor === 'squid' ? [`  iifname "rc" tcp dport 80 redirect to :${INTERCEPT_PORT}`] : []),
    ...(interceptor === 'mitmproxy' ? [`  iifname "rc" tcp dport 443 redirect to :${INTERCEPT_PORT}`] : []),
    ' }',
    '}',
  ].join('\n');

const ANSWERS = { reset: ['REJECT', '--reject-with', 'tcp-reset'], nothing: ['DROP'] } as const;

export function nameFilterCommands({ nameFilter }: World): readonly (readonly string[])[] {
  if (nameFilter === undefined) return [];
  const match = ['-p', 'tcp', '--dport', '443', '-m', 'string', '--algo', 'bm', '--string', nameFilter.name];
  return ['iptables', 'ip6tables'].map((tool) => [
    tool,
    '-A',
    'FORWARD',
    ...match,
    '-j',
    ...ANSWERS[nameFilter.answers],
  ]);
}
