import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Scenario, World } from '../scenarios/scenario.ts';
import { UNSHARE } from './launch.ts';

/** Debian packages by the program that is looked for: all that worlds and tests need. */
const PACKAGES: Readonly<Record<string, string>> = {
  unshare: 'util-linux',
  ip: 'iproute2',
  nft: 'nftables',
  sysctl: 'procps',
  openssl: 'openssl',
  dnsmasq: 'dnsmasq-base',
  unbound: 'unbound',
  squid: 'squid',
  tinyproxy: 'tinyproxy',
  mitmdump: 'mitmproxy',
  nginx: 'nginx-light',
  haproxy: 'haproxy',
  chronyd: 'chrony',
  socat: 'socat',
  iptables: 'iptables',
  gsettings: 'libglib2.0-bin',
  faketime: 'faketime',
  curl: 'curl',
  chromium: 'chromium',
  certutil: 'libnss3-tools',
  'dbus-run-session': 'dbus-daemon',
  'gnome-keyring-daemon': 'gnome-keyring',
  pcscd: 'pcscd',
  'opensc-tool': 'opensc',
  'softhsm2-util': 'softhsm2',
  strace: 'strace',
};

const ALWAYS = ['unshare', 'ip', 'nft', 'sysctl', 'openssl', 'dnsmasq'];

/** Daemons are kept out of ordinary people's way, in folders of their own. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];

/** The reader into which a program can put a card. */
const VIRTUAL_READER = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';

/** What is no program: a driver, an engine of OpenSSL, and public conformance suites that tests outside the lab read where they are installed. */
const SUITES: Readonly<Record<string, string>> = {
  [VIRTUAL_READER]: 'vsmartcard-vpcd',
  '/usr/lib/python3/dist-packages/cryptography_vectors': 'python3-cryptography-vectors',
  '/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so': 'libengine-pkcs11-openssl',
};

const isThere = (program: string): boolean => FOLDERS.some((folder) => existsSync(join(folder, program)));

/** Debian packages that worlds and suites need and this machine lacks. */
export const missingPackages = (): readonly string[] => [
  ...Object.keys(PACKAGES).flatMap((program) => (isThere(program) ? [] : (PACKAGES[program] ?? program))),
  ...Object.entries(SUITES).flatMap(([folder, name]) => (existsSync(folder) ? [] : name)),
];

/** What this world needs beyond what every world needs. */
function programsOf(world: World): readonly string[] {
  const { proxy, interceptor, nameServer, timeServer, sites = {} } = world;
  // The lab's own server speaks SOCKS.
  const daemons = { squid: 'squid', tinyproxy: 'tinyproxy', mitmproxy: 'mitmdump', socks: 'ip' } as const;
  const isNeeded: Readonly<Record<string, boolean>> = {
    unbound: nameServer === 'unbound',
    chronyd: timeServer?.by === 'chrony',
    socat: world.path !== undefined || proxy?.overTls !== undefined,
    iptables: world.nameFilter !== undefined,
    gsettings: world.gnomeProxy !== undefined,
    faketime: world.clockAheadSeconds !== undefined || timeServer?.by === 'chrony',
  };
  return [
    ...Object.keys(isNeeded).filter((program) => isNeeded[program]),
    ...[proxy?.by, interceptor].flatMap((by) => (by === undefined ? [] : [daemons[by]])),
    ...Object.values(sites).flatMap(({ server }) => (server === undefined ? [] : [server])),
  ];
}

/** Why cards cannot be tried on this machine; undefined when they can. */
export function whyNoCards(): string | undefined {
  const missing = ['unshare', 'ip', 'openssl', 'pcscd', 'opensc-tool', 'softhsm2-util'].filter(
    (program) => !isThere(program),
  );
  if (missing.length > 0) return `not installed: ${missing.map((program) => PACKAGES[program] ?? program).join(', ')}`;
  if (!existsSync(VIRTUAL_READER)) return 'not installed: vsmartcard-vpcd';
  return process.getuid?.() === 0 ? undefined : 'the service for cards wants to be started by root';
}

/** Why a scenario cannot run on this machine; undefined when it can. */
export function whyNot({ world }: Pick<Scenario, 'world'>): string | undefined {
  if (process.platform !== 'linux') return 'the lab needs network namespaces, which only Linux has';
  const missing = [...ALWAYS, ...programsOf(world)].filter((program) => !isThere(program));
  if (missing.length > 0) return `not installed: ${missing.map((program) => PACKAGES[program] ?? program).join(', ')}`;
  if (!namespacesWork()) return 'this user may not make network namespaces (root may)';
  if (world.path !== undefined && !canOpenTun()) return 'this user may not open /dev/net/tun (root may)';
  const isRoot = process.getuid?.() === 0;
  const isSquid = [world.proxy?.by, world.interceptor].includes('squid');
  return isSquid && !isRoot ? 'squid wants a user of its own, which only root can give it' : undefined;
}

let works: boolean | undefined;

function namespacesWork(): boolean {
  const [file = '', ...args] = [...UNSHARE, 'mount', '-t', 'tmpfs', 'tmpfs', '/run'];
  works ??= spawnSync(file, args).status === 0;
  return works;
}

function canOpenTun(): boolean {
  try {
    accessSync('/dev/net/tun', constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
