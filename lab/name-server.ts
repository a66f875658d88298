import { writeFileSync } from 'node:fs';
import type { NameAnswer, World } from '../scenarios/scenario.ts';
import { homes, nameServer, proxyServer, type RealName, scriptServer } from './addresses.ts';
import { PROXY_NAME } from './certificates.ts';
import type { Daemon } from './daemon.ts';
import { portalNames } from './portal.ts';

const realNames = Object.keys(homes) as readonly RealName[];

/** Where the real names live in a world whose DNS is in order. */
const truth = (name: RealName, { publishedFamilies = [4, 6] }: World): readonly string[] =>
  publishedFamilies.map((family) => homes[name][family === 4 ? 'v4' : 'v6']);

/** Names that a company, or a hotel, has for itself. */
const ownNames = ({ scriptServer: has, captivePortal, proxy }: World): Answers => ({
  ...(has === undefined ? {} : { 'wpad.contoso.example': [scriptServer.v4] }),
  ...(proxy?.overTls === undefined ? {} : { [PROXY_NAME]: [proxyServer.v4] }),
  ...(captivePortal?.announces === undefined ? {} : portalNames),
});

/** The world's DNS server, if it has one, and the proxy's own. */
export function nameServers(world: World): readonly Daemon[] {
  const answers = { ...ownNames(world), ...world.names };
  const own = world.proxy?.resolvesOnItsOwn ? [dnsmasq([proxyServer.v4], world, {})] : [];
  const listen = [nameServer.v4, nameServer.v6];
  switch (world.nameServer ?? 'dnsmasq') {
    case 'none':
      return own;
    case 'unbound':
      return [unbound(listen, world, answers), ...own];
    default:
      return [dnsmasq(listen, world, answers), ...own];
  }
}

type Answers = Readonly<Record<string, NameAnswer>>;

function dnsmasq(listen: readonly string[], world: World, answers: Answers): Daemon {
  const names = [...new Set([...realNames, ...Object.keys(answers)])];
  const options = [
    '--keep-in-foreground --conf-file=/dev/null --no-resolv --no-hosts --bind-interfaces --user=root --group= --pid-file= --local=/#/',
    ...listen.map((address) => `--listen-address=${address}`),
  ];
  const lines = names.flatMap((name) => dnsmasqLines(name, answers[name], world));
  return {
    place: 'servers',
    command: ['dnsmasq', ...options.join(' ').split(' '), ...lines],
    readyWhen: ['udp/53', 53],
  };
}

function dnsmasqLines(name: string, answer: NameAnswer | undefined, world: World): readonly string[] {
  const home = name in homes ? truth(name as RealName, world) : [];
  if (answer === undefined) return home.length === 0 ? [] : [`--host-record=${[name, ...home].join()}`];
  if (answer === 'not-found') return [`--address=/${name}/`];
  if (typeof answer === 'string') throw new Error(`dnsmasq cannot answer "${answer}": take unbound`);
  if (!('aliases' in answer)) return answer.map((address) => `--host-record=${name},${address}`);
  const chain = [name, ...answer.aliases];
  const links = answer.aliases.map((alias, i) => `--cname=${chain[i]},${alias}`);
  return [...links, `--host-record=${[chain.at(-1), ...home].join()}`];
}

/** @see https://nlnetlabs.nl/documentation/unbound/unbound.conf/ local-zone */
function unbound(listen: readonly string[], world: World, answers: Answers): Daemon {
  const names = [...new Set([...realNames, ...Object.keys(answers)])];
  const file = '/run/unbound.conf';
  writeFileSync(
    file,
    [
      'server:',
      ...listen.map((address) => ` interface: ${address}`),
      ' access-control: 0.0.0.0/0 allow\n access-control: ::0/0 allow\n do-daemonize: no\n use-syslog: no',
      ' chroot: ""\n username: ""\n pidfile: ""\n module-config: "iterator"\n do-not-query-localhost: no',
      ' outbound-msg-retry: 1\n local-zone: "." static',
      ...names.flatMap((name) => unboundLines(name, answers[name], world)),
      'remote-control:\n control-enable: no',
      ...names.filter((name) => answers[name] === 'servfail').flatMap(forwardNowhere),
    ].join('\n'),
  );
  return { place: 'servers', command: ['unbound', '-d', '-c', file], readyWhen: ['udp/53', 53] };
}

const ZONES = {
  'not-found': 'always_nxdomain',
  empty: 'always_nodata',
  refused: 'refuse',
  silence: 'deny',
  servfail: 'transparent',
};

function unboundLines(name: string, answer: NameAnswer | undefined, world: World): readonly string[] {
  if (typeof answer === 'string') return [` local-zone: "${name}." ${ZONES[answer]}`];
  if (answer !== undefined && 'aliases' in answer)
    throw new Error('unbound does not follow its own aliases: take dnsmasq');
  const addresses = answer ?? (name in homes ? truth(name as RealName, world) : []);
  return addresses.map((address) => ` local-data: "${name}. A${address.includes(':') ? 'AAA' : ''} ${address}"`);
}

/** Port 9 of this very machine: closed, so that unbound gives up at once. */
const forwardNowhere = (name: string): readonly string[] => [
  'forward-zone:',
  ` name: "${name}."`,
  ' forward-addr: 127.0.0.1@9',
];
