import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { Route } from '../../model/evidence.ts';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { pacWorld } from '../pac/pac-world-for-tests.ts';
import { proxySettings, routesTo } from './routes.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../proxy/fixtures/${name}.txt`, import.meta.url), 'utf8');

/** A computer of which nothing is known but its platform, its environment and what a few commands print. */
function recorded(
  platform: NodeJS.Platform,
  environment: Host['environment'],
  printed: Readonly<Record<string, string>>,
): { readonly host: Host; readonly commands: string[] } {
  const commands: string[] = [];
  const answer = (asked: string, operation: 'run-command' | 'read-file') => {
    commands.push(asked);
    const text = printed[asked];
    return text === undefined ? failed(operation, 'not-found') : success(text);
  };
  const known: Partial<Host> = {
    platform,
    environment,
    run: async (command, args) => answer([command, ...args].join(' '), 'run-command'),
    readText: async (path) => answer(path, 'read-file'),
  };
  return { host: known as Host, commands };
}

const KEY = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
const GSETTINGS = 'gsettings list-recursively org.gnome.system.proxy';

test('Linux without a desktop runs no command', async () => {
  const { host, commands } = recorded('linux', { HOME: '/home/anna' }, {});
  assert.deepEqual(await proxySettings({ host }), []);
  assert.deepEqual(await routesTo({ host }, 'login.example.com'), [{ via: 'direct' }]);
  assert.deepEqual(commands, []);
});

test('Linux desktop: GNOME before the environment, asked once however often they are needed', async () => {
  const environment = { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', https_proxy: 'http://127.0.0.1:8888' };
  const { host, commands } = recorded('linux', environment, { [GSETTINGS]: fixture('gnome-manual') });
  const [routes] = await Promise.all([routesTo({ host }, 'login.example.com'), proxySettings({ host })]);
  assert.deepEqual(routes, [
    { via: 'proxy', proxy: 'proxy.corp.example:3128', source: 'gnome' },
    { via: 'proxy', proxy: '127.0.0.1:8888', source: 'environment' },
    { via: 'direct' },
  ]);
  assert.deepEqual(commands, [GSETTINGS]);
});

test('KDE keeps its settings in a file and leaves GNOME alone', async () => {
  const { host, commands } = recorded(
    'linux',
    { XDG_CURRENT_DESKTOP: 'KDE', HOME: '/home/anna' },
    { '/home/anna/.config/kioslaverc': fixture('kioslaverc-manual') },
  );
  assert.deepEqual(await routesTo({ host }, 'login.example.com'), [
    { via: 'proxy', proxy: 'proxy.corp.example:3129', source: 'kde' },
    { via: 'direct' },
  ]);
  assert.deepEqual(commands, ['/home/anna/.config/kioslaverc']);
});

test('Windows: browser-style before WinHTTP, the same proxy only once, nothing for a policy that is absent', async () => {
  const { host } = recorded(
    'win32',
    {},
    {
      [`reg query ${KEY}`]: fixture('wininet-fiddler'),
      'netsh winhttp show proxy': fixture('netsh-manual'),
    },
  );
  assert.deepEqual(
    (await proxySettings({ host })).map(({ source, proxy }) => [source, proxy]),
    [
      ['wininet', '127.0.0.1:8888'],
      ['winhttp', 'proxy.corp.example:8080'],
    ],
  );
});

test('Windows: a machine-wide policy speaks for itself', async () => {
  const { host } = recorded(
    'win32',
    {},
    {
      [`reg query ${KEY.replace('HKCU\\Software', 'HKLM\\Software\\Policies')}`]: fixture('policy-machine-wide'),
      [`reg query ${KEY.replace('HKCU', 'HKLM')}`]: fixture('wininet-manual'),
    },
  );
  const [setting, ...others] = await proxySettings({ host });
  assert.equal(setting?.source, 'policy');
  assert.equal(setting?.proxy, 'proxy.corp.example:8080');
  assert.deepEqual(others, []);
});

test('macOS: exceptions go straight', async () => {
  const { host } = recorded('darwin', {}, { 'scutil --proxy': fixture('macos-manual') });
  assert.equal((await routesTo({ host }, 'login.example.com'))[0]?.via, 'proxy');
  assert.deepEqual(await routesTo({ host }, 'intranet.corp.example'), [{ via: 'direct' }]);
});

test('a desktop whose exceptions send a host straight decides over what the environment names', async () => {
  const environment = { XDG_CURRENT_DESKTOP: 'GNOME', https_proxy: 'http://127.0.0.1:8888' };
  const { host } = recorded('linux', environment, { [GSETTINGS]: fixture('gnome-manual') });
  assert.deepEqual(await routesTo({ host }, 'intranet.corp.example'), [{ via: 'direct' }]);
});

test('the same proxy named twice is one route', async () => {
  const environment = { XDG_CURRENT_DESKTOP: 'GNOME', https_proxy: 'http://proxy.corp.example:3128' };
  const { host } = recorded('linux', environment, { [GSETTINGS]: fixture('gnome-manual') });
  assert.deepEqual(await routesTo({ host }, 'login.example.com'), [
    { via: 'proxy', proxy: 'proxy.corp.example:3128', source: 'gnome' },
    { via: 'direct' },
  ]);
});

const answering = (result: string): string => `function FindProxyForURL() { return ${JSON.stringify(result)} }`;

test('the route that a PAC file names: the first entry that opens, whatever it speaks', async (t) => {
  const routesWith = async (result: string): Promise<readonly Route[]> =>
    await routesTo(await pacWorld(t, { serves: answering(result), open: [8080] }), 'login.example.com');
  const proxy: Route = { via: 'proxy', proxy: 'a.example:8080', source: 'gnome' };
  const dead: Route = { ...proxy, proxy: 'b.example:9' };
  const direct: Route = { via: 'direct' };
  assert.deepEqual(await routesWith('PROXY a.example:8080; DIRECT'), [proxy, direct]);
  assert.deepEqual(await routesWith('PROXY b.example:9; PROXY a.example:8080'), [proxy, direct]);
  assert.deepEqual(await routesWith('PROXY b.example:9; DIRECT'), [direct]);
  assert.deepEqual(await routesWith('PROXY b.example:9; PROXY b.example:9'), [dead, direct]);
  assert.deepEqual(await routesWith('SOCKS c.example:9; PROXY a.example:8080'), [proxy, direct]);
  assert.deepEqual(await routesWith('SOCKS5 c.example:8080; PROXY a.example:8080'), [
    { ...proxy, proxy: 'socks5://c.example:8080' },
    direct,
  ]);
  assert.deepEqual(await routesWith('SOCKS c.example'), [{ ...proxy, proxy: 'socks4://c.example:1080' }, direct]);
  assert.deepEqual(await routesWith('nonsense'), [direct]);
});

test('a PAC file on the disk leads nowhere: programs do not read it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pac-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'proxy.pac'), answering('PROXY a.example:8080'));
  const world = await pacWorld(t, { pacUrl: `file://${folder}/proxy.pac`, open: [8080] });
  assert.deepEqual(await routesTo(world, 'login.example.com'), [{ via: 'direct' }]);
});

test('a PAC file that says to go straight decides over what the environment names', async (t) => {
  const environment = { XDG_CURRENT_DESKTOP: 'GNOME', https_proxy: 'http://proxy.corp.example:3128' };
  const world = await pacWorld(t, { serves: answering('DIRECT'), change: { environment } });
  assert.deepEqual(await routesTo(world, 'login.example.com'), [{ via: 'direct' }]);
  const unread = await pacWorld(t, { serves: 'no script', change: { environment } });
  const named: Route = { via: 'proxy', proxy: 'proxy.corp.example:3128', source: 'environment' };
  assert.deepEqual(await routesTo(unread, 'login.example.com'), [named, { via: 'direct' }]);
});
