import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { World } from '../scenarios/scenario.ts';
import { nameServer } from './addresses.ts';
import { keyFile } from './authority.ts';
import { rootFile } from './certificates.ts';
import { cardCertificateFile, cardHolders } from './entra/cards.ts';
import { announcementScript } from './portal.ts';
import { fakedTime } from './sites.ts';

const HOME = '/run/home';

/** Writes what is different on the computer; gives the shell script that lays it over the machine's own files. */
export function computerScript(world: World, labFolder: string): string {
  const { families = [4, 6], hostsFile = [] } = world;
  const own = families.includes(4) ? nameServer.v4 : nameServer.v6;
  const resolvers = world.resolvers ?? [own];
  const search = world.suffix === undefined ? [] : [`search ${world.suffix}`];
  const lines = [...search, ...resolvers.map((address) => `nameserver ${address}`), ''];
  writeFile('/etc/resolv.conf', lines.join('\n'));
  writeFile('/etc/hosts', ['127.0.0.1 localhost', '::1 localhost', ...hostsFile, ''].join('\n'));
  for (const [path, text] of Object.entries(world.files ?? {})) writeFile(path, text);
  for (const [name, script] of Object.entries(world.programs ?? {})) writeFile(join(PROGRAMS, name), script, 0o755);
  if (world.canSetClock) writeClock(world);
  writeTrustStore(world, labFolder);
  writeGnomeSettings(world);
  writeCards(world, labFolder);
  if (world.scriptFile !== undefined) writeFileSync(join(HOME, 'proxy.pac'), world.scriptFile);
  return [
    announcementScript(world.captivePortal ?? {}),
    'openssl rehash /run/certs',
    'cat /run/certs/*.pem > /run/certs/ca-certificates.crt',
    LAY_OVER_ETC,
    'mount --bind /run/certs /etc/ssl/certs',
  ].join('\n');
}

/** What lies over the machine's `/etc`: what is written there stays in the world, and can be replaced as on any computer. */
const OVER_ETC = '/run/etc';
const LAY_OVER_ETC = `mkdir /run/etc-work && mount -t overlay -o lowerdir=/etc,upperdir=${OVER_ETC},workdir=/run/etc-work overlay /etc`;

/** Found before those of the machine. */
const PROGRAMS = '/run/bin';

/** A file of the computer, before its world is laid over the machine. */
function writeFile(path: string, text: string, mode = 0o644): void {
  const place = path.replace(/^\/etc(?=\/)/, OVER_ETC);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text, { mode });
}

/** The clock of the computer's programs, where it can be set: libfaketime reads it from this file. */
const CLOCK = '/run/clock';

/** In place of chrony, which would set the clock of the machine, this one sets that of the world. */
const CHRONYC = `#!/bin/sh
case $1 in
  tracking) echo 'Leap status     : Normal' ;;
  makestep) echo +0s > ${CLOCK} && echo '200 OK' ;;
  *) exit 1 ;;
esac
`;

function writeClock({ clockAheadSeconds = 0 }: World): void {
  writeFile(CLOCK, `${clockAheadSeconds < 0 ? '' : '+'}${clockAheadSeconds}s\n`);
  writeFile(join(PROGRAMS, 'chronyc'), CHRONYC, 0o755);
}

/** The whole system store: the roots of this world, nothing else. */
function writeTrustStore({ trusts = ['service'] }: World, labFolder: string): void {
  mkdirSync('/run/certs');
  for (const root of trusts) copyFileSync(rootFile(labFolder, root), `/run/certs/${root}.pem`);
}

/** People's certificates and their key, as if they lay in a file on this computer. */
function writeCards({ signIn }: World, labFolder: string): void {
  if (signIn === undefined) return;
  mkdirSync('/run/cards');
  copyFileSync(keyFile(labFolder), '/run/cards/key.pem');
  for (const person of cardHolders)
    copyFileSync(cardCertificateFile(labFolder, person), `/run/cards/${person.name.replace(/@.*/, '')}.pem`);
}

/** As the keyfile backend writes it, which needs no desktop. */
function writeGnomeSettings({ gnomeProxy }: World): void {
  if (gnomeProxy === undefined) return;
  const folder = join(HOME, '.config/glib-2.0/settings');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'keyfile'), gnomeKeys(gnomeProxy), { mode: 0o600 });
}

function gnomeKeys(proxy: NonNullable<World['gnomeProxy']>): string {
  if (proxy === 'none') return "[system/proxy]\nmode='none'\n";
  if (proxy === 'automatic') return "[system/proxy]\nmode='auto'\n";
  if (typeof proxy === 'string') return manualKeys(proxy);
  if ('script' in proxy) return `[system/proxy]\nmode='auto'\nautoconfig-url='${proxy.script}'\n`;
  return manualKeys(proxy.address, `ignore-hosts=[${proxy.exceptions.map((each) => `'${each}'`).join()}]\n`);
}

function manualKeys(address: string, exceptions = ''): string {
  const [host, port] = address.split(':');
  return `[system/proxy]\nmode='manual'\n${exceptions}\n[system/proxy/https]\nhost='${host}'\nport=${port}\n`;
}

/** A clean environment: what a person's terminal has, and what the world sets. */
export const environmentOf = (world: World, programFolder: string): Readonly<Record<string, string>> => ({
  PATH: `${programFolder}:${PROGRAMS}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
  HOME,
  LANG: 'C.UTF-8',
  TERM: process.env.TERM ?? 'dumb',
  ...(world.gnomeProxy === undefined ? {} : { XDG_CURRENT_DESKTOP: 'GNOME', GSETTINGS_BACKEND: 'keyfile' }),
  ...clockOf(world),
  ...world.environment,
});

function clockOf({ clockAheadSeconds, canSetClock }: World): Readonly<Record<string, string>> {
  if (clockAheadSeconds === undefined) return {};
  const { FAKETIME, ...faked } = fakedTime(clockAheadSeconds);
  return canSetClock ? { ...faked, FAKETIME_TIMESTAMP_FILE: CLOCK } : { FAKETIME, ...faked };
}
