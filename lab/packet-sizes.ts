import type { World } from '../scenarios/scenario.ts';
import { gateway } from './addresses.ts';

/**
 * The largest packets that go through, as a shell script. The router's routes carry the limit, so that its kernel does what
 * routers do: it drops what is larger and tells the sender, unless nft keeps it from telling.
 */
export const packetSizeScript = ({ packets: { computerBytes, downBytes, upBytes } = {} }: World): string =>
  [
    ...(computerBytes === undefined ? [] : [`ip -n computer link set cr mtu ${computerBytes}`]),
    ...(downBytes === undefined ? [] : limit('198.51.100.0/24', gateway.v4, '2001:db8:1::/64', 'rc', downBytes)),
    ...(upBytes === undefined ? [] : limit('203.0.113.0/24', '203.0.113.1', '2001:db8:2::/64', 'rs', upBytes)),
  ].join('\n');

/** The routes of both families to the network behind a device of the router; `own` is the router's address there. */
const limit = (v4: string, own: string, v6: string, device: string, bytes: number): readonly string[] => [
  `ip -n router route replace ${v4} dev ${device} proto kernel scope link src ${own} mtu ${bytes}`,
  `ip -n router route replace ${v6} dev ${device} proto kernel metric 256 mtu ${bytes}`,
];

/** What keeps the router from saying that a packet was too large, as rules of a chain for its own packets. */
export const silentAboutSize: readonly string[] = [
  'icmp type destination-unreachable icmp code frag-needed drop',
  'icmpv6 type packet-too-big drop',
];
