import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompanyProxy, Inspector, World } from '../scenarios/scenario.ts';
import { nameServer, proxyServer } from './addresses.ts';
import { certificateFile, keyFile } from './authority.ts';
import { rootFile } from './certificates.ts';
import type { Daemon } from './daemon.ts';
import type { Place } from './frame.ts';
import type { SocksOrder } from './socks-server.ts';

export const PROXY_PORT = 3_128;

/** Where a proxy speaks TLS, and where one speaks SOCKS. */
export const TLS_PROXY_PORT = 8_443;
export const SOCKS_PORT = 1_080;

/** Where the router leads connections that something on it takes. */
export const INTERCEPT_PORT = 3_129;

/** The proxy that the computer is told about, and what takes connections on the router. */
export const proxies = (world: World, labFolder: string): readonly Daemon[] => [
  ...(world.proxy === undefined ? [] : [explicit(world.proxy, world, labFolder)]),
  ...(world.proxy?.overTls === undefined ? [] : [overTls(world.proxy.overTls, labFolder)]),
  ...(world.interceptor === undefined ? [] : [intercepting(world.interceptor, world, labFolder)]),
];

function explicit(proxy: CompanyProxy, world: World, labFolder: string): Daemon {
  switch (proxy.by) {
    case 'tinyproxy':
      return tinyproxy(proxy);
    case 'socks':
      return socks(proxy);
    case 'mitmproxy':
      return mitmproxy(
        'servers',
        [
          ...['--mode', 'regular', '--listen-host', proxyServer.v4, '-p', `${PROXY_PORT}`],
          ...(proxy.largestAnswerBytes === undefined ? [] : ['--set', `body_size_limit=${proxy.largestAnswerBytes}`]),
        ],
        world,
        labFolder,
      );
    default:
      return squid('servers', squidLines(proxy));
  }
}

function intercepting(by: 'squid' | 'mitmproxy', world: World, labFolder: string): Daemon {
  if (by === 'mitmproxy')
    return mitmproxy('router', ['--mode', 'transparent', '-p', `${INTERCEPT_PORT}`], world, labFolder);
  const lines = [`http_port ${INTERCEPT_PORT} intercept`, `http_port ${PROXY_PORT}`];
  const access = [...denials(world.interceptorDenies), 'http_access allow all'];
  return squid('router', [...lines, ...access, `dns_nameservers ${nameServer.v4}`], [INTERCEPT_PORT]);
}

const USER = { name: 'anna', password: 'lab-only' };

function squidLines({ wantsPassword, denies = [], resolvesOnItsOwn }: CompanyProxy): readonly string[] {
  const password = wantsPassword
    ? [
        'auth_param basic program /usr/lib/squid/basic_ncsa_auth /run/squid/passwords',
        'auth_param basic realm Contoso proxy',
        'acl known proxy_auth REQUIRED',
        'http_access deny !known',
      ]
    : [];
  return [
    `http_port ${proxyServer.v4}:${PROXY_PORT}`,
    `dns_nameservers ${resolvesOnItsOwn ? proxyServer.v4 : nameServer.v4}`,
    ...password,
    ...denials(denies),
    'http_access allow all',
  ];
}

const denials = (names: CompanyProxy['denies'] = []): readonly string[] =>
  names.length === 0 ? [] : [`acl denied dstdomain ${names.join(' ')}`, 'http_access deny denied'];

function squid(place: Place, lines: readonly string[], ports: readonly number[] = [PROXY_PORT]): Daemon {
  mkdirSync('/run/squid', { mode: 0o777 });
  chmodSync('/run/squid', 0o777);
  writeFileSync('/run/squid/passwords', `${USER.name}:{PLAIN}${USER.password}\n`);
  writeFileSync('/run/squid/squid.conf', [...lines, ...SQUID_QUIET].join('\n'));
  return { place, command: ['squid', '-N', '-f', '/run/squid/squid.conf'], readyWhen: ports };
}

const SQUID_QUIET = [
  'visible_hostname proxy.contoso.example',
  'pid_filename /run/squid/squid.pid',
  'cache_log /run/squid/cache.log',
  'access_log none',
  'cache deny all',
  // The computer's, as everything runs on one machine.
  'hosts_file none',
  'pinger_enable off',
  'shutdown_lifetime 0 seconds',
  'coredump_dir /run/squid',
  'max_filedescriptors 1024',
];

function tinyproxy({ wantsPassword }: CompanyProxy): Daemon {
  const lines = [`Port ${PROXY_PORT}`, `Listen ${proxyServer.v4}`, 'Timeout 60', 'Allow 0.0.0.0/0', 'ConnectPort 443'];
  const password = wantsPassword ? [`BasicAuth ${USER.name} ${USER.password}`] : [];
  writeFileSync('/run/tinyproxy.conf', [...lines, ...password, ''].join('\n'));
  return { place: 'servers', command: ['tinyproxy', '-d', '-c', '/run/tinyproxy.conf'], readyWhen: [PROXY_PORT] };
}

/** In front of a proxy that does not speak TLS itself. */
function overTls(certificate: NonNullable<CompanyProxy['overTls']>, labFolder: string): Daemon {
  const chain = CHAINS[certificate].map((file) => readFileSync(certificateFile(labFolder, file), 'utf8'));
  writeFileSync('/run/proxy-tls.pem', [...chain, readFileSync(keyFile(labFolder), 'utf8')].join('\n'));
  const listen = `OPENSSL-LISTEN:${TLS_PROXY_PORT},bind=${proxyServer.v4},cert=/run/proxy-tls.pem,verify=0,reuseaddr,fork`;
  const command = ['socat', listen, `TCP:${proxyServer.v4}:${PROXY_PORT}`];
  return { place: 'servers', command, readyWhen: [TLS_PROXY_PORT] };
}

const CHAINS = { trusted: ['proxy', 'issuing'], 'self-signed': ['self-signed'] } as const;

function socks({ denies = [], wantsPassword = false }: CompanyProxy): Daemon {
  const order: SocksOrder = { address: proxyServer.v4, port: SOCKS_PORT, denies, wantsPassword };
  const command = [process.execPath, `${import.meta.dirname}/socks-server.ts`, JSON.stringify(order)];
  return { place: 'servers', command, readyWhen: 'word' };
}

function mitmproxy(
  place: Place,
  mode: readonly string[],
  { inspector = 'fiddler', exempt = [] }: World,
  labFolder: string,
): Daemon {
  const folder = '/run/mitmproxy';
  signWith(inspector, folder, labFolder);
  const options = [`confdir=${folder}`, `ssl_verify_upstream_trusted_ca=${rootFile(labFolder, 'service')}`];
  const passedOn = exempt.flatMap((name) => ['--ignore-hosts', name.replaceAll('.', String.raw`\.`)]);
  const command = ['mitmdump', ...mode, ...passedOn, ...options.flatMap((option) => ['--set', option]), '-q'];
  const port = place === 'router' ? INTERCEPT_PORT : PROXY_PORT;
  return { place, command, environment: { LANG: 'C.UTF-8' }, readyWhen: [port] };
}

function signWith(inspector: Inspector, folder: string, labFolder: string): void {
  mkdirSync(folder);
  const pem = [keyFile(labFolder), rootFile(labFolder, inspector)].map((file) => readFileSync(file, 'utf8')).join('\n');
  writeFileSync(`${folder}/mitmproxy-ca.pem`, pem);
  copyFileSync(rootFile(labFolder, inspector), `${folder}/mitmproxy-ca-cert.pem`);
}
