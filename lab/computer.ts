import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  writeFileSync('/run/resolv.conf', lines.join('\n'));
  writeFileSync('/run/hosts', ['127.0.0.1 localhost', '::1 localhost', ...hostsFile, ''].join('\n'));
  writeTrustStore(world, labFolder);
  writeGnomeSettings(world);
  writeCards(world, labFolder);
  if (world.scriptFile !== undefined) writeFileSync(join(HOME, 'proxy.pac'), world.scriptFile);
  return [
    announcementScript(world.captivePortal ?? {}),
    'openssl rehash /run/certs',
    'cat /run/certs/*.pem > /run/certs/ca-certificates.crt',
    'mount --bind /run/resolv.conf /etc/resolv.conf',
    'mount --bind /run/hosts /etc/hosts',
    'mount --bind /run/certs /etc/ssl/certs',
  ].join('\n');
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

/** In the form of the keyfile backend, which needs no desktop. */
function writeGnomeSettings({ gnomeProxy }: World): void {
  if (gnomeProxy === undefined) return;
  const folder = join(HOME, '.config/glib-2.0/settings');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'keyfile'), gnomeKeys(gnomeProxy));
}

function gnomeKeys(proxy: NonNullable<World['gnomeProxy']>): string {
  if (typeof proxy === 'object') return `[system/proxy]\nmode='auto'\nautoconfig-url='${proxy.script}'\n`;
  if (proxy === 'none') return "[system/proxy]\nmode='none'\n";
  if (proxy === 'automatic') return "[system/proxy]\nmode='auto'\n";
  const [host, port] = proxy.split(':');
  return `[system/proxy]\nmode='manual'\n[system/proxy/https]\nhost='${host}'\nport=${port}\n`;
}

/** A clean environment: what a person's terminal has, and what the world sets. */
export const environmentOf = (world: World, programFolder: string): Readonly<Record<string, string>> => ({
  PATH: `${programFolder}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
  HOME,
  LANG: 'C.UTF-8',
  TERM: process.env.TERM ?? 'dumb',
  ...(world.gnomeProxy === undefined ? {} : { XDG_CURRENT_DESKTOP: 'GNOME', GSETTINGS_BACKEND: 'keyfile' }),
  ...(world.clockAheadSeconds === undefined ? {} : fakedTime(world.clockAheadSeconds)),
  ...world.environment,
});
