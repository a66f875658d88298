import type { World } from '../scenarios/scenario.ts';
import { computer, gateway, inside, serverNumbers } from './addresses.ts';

/** The three places of a world: the computer, the router between, and all servers. */
export type Place = 'computer' | 'router' | 'servers';

/** Hardware addresses are given, so that neighbours can be told in advance: IPv6 is deaf for a second otherwise. */
const HARDWARE = { cr: '02:00:00:00:00:01', rc: '02:00:00:00:00:02', rs: '02:00:00:00:00:03', sr: '02:00:00:00:00:04' };

/** Runs a command in a place. */
export const inPlace = (place: Place, ...command: readonly string[]): readonly string[] => [
  'nsenter',
  `--net=/run/netns/${place}`,
  ...command,
];

/**
 * A shell script that builds the places and the wires between them: cr–rc and rs–sr. It runs in a mount namespace of its
 * own, so that `/run` is the world's.
 */
export function frameScript(world: World): string {
  return [
    'mount -t tmpfs -o mode=755 tmpfs /run',
    'mkdir -p /run/netns /run/lock /run/home',
    'for place in computer router servers; do ip netns add $place; done',
    'for place in computer router servers; do',
    '  nsenter --net=/run/netns/$place sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0',
    '  ip -n $place link set lo up',
    'done',
    `ip link add cr address ${HARDWARE.cr} netns computer type veth peer name rc address ${HARDWARE.rc} netns router`,
    `ip link add sr address ${HARDWARE.sr} netns servers type veth peer name rs address ${HARDWARE.rs} netns router`,
    'nsenter --net=/run/netns/router sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1',
    // Whether an error is reported must not depend on how many were reported just before.
    'for place in router servers; do',
    '  nsenter --net=/run/netns/$place sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0',
    'done',
    batch('router', routerLines()),
    batch('servers', serverLines()),
    batch('computer', computerLines(world)),
  ].join('\n');
}

const batch = (place: Place, lines: readonly string[]): string =>
  `ip -n ${place} -batch - <<'END'\n${lines.join('\n')}\nEND`;

const neighbour = (address: string, device: string, hardware: string): string =>
  `neigh replace ${address} lladdr ${hardware} dev ${device} nud permanent`;

function routerLines(): readonly string[] {
  return [
    `addr add ${gateway.v4}/24 dev rc`,
    `addr add ${gateway.v6}/64 dev rc nodad`,
    'addr add 203.0.113.1/24 dev rs',
    'addr add 2001:db8:2::1/64 dev rs nodad',
    `addr add ${inside.gateway}/24 dev rs`,
    'link set rc up',
    'link set rs up',
    neighbour(computer.v6, 'rc', HARDWARE.cr),
    ...serverNumbers.map((n) => neighbour(`2001:db8:2::${n}`, 'rs', HARDWARE.sr)),
  ];
}

function serverLines(): readonly string[] {
  return [
    ...serverNumbers.flatMap((n) => [`addr add 203.0.113.${n}/24 dev sr`, `addr add 2001:db8:2::${n}/64 dev sr nodad`]),
    ...[inside.host, inside.page].map((address) => `addr add ${address}/24 dev sr`),
    'link set sr up',
    'route add default via 203.0.113.1',
    'route add default via 2001:db8:2::1',
    neighbour('2001:db8:2::1', 'sr', HARDWARE.rs),
  ];
}

function computerLines({ families = [4, 6], link, defaultRoute }: World): readonly string[] {
  const [has4, has6] = [families.includes(4), families.includes(6)];
  const hasRoute = link !== 'down' && defaultRoute !== 'missing';
  return [
    ...(has4 ? [`addr add ${computer.v4}/24 dev cr`] : []),
    ...(has6 ? [`addr add ${computer.v6}/64 dev cr nodad`] : []),
    'link set cr up',
    ...(has6 ? [neighbour(gateway.v6, 'cr', HARDWARE.rc)] : []),
    ...(has4 && hasRoute ? [`route add default via ${gateway.v4}`] : []),
    ...(has6 && hasRoute ? [`route add default via ${gateway.v6}`] : []),
    ...(link === 'down' ? ['link set cr down'] : []),
  ];
}
