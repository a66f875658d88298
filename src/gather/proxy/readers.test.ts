import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import type { ProxySetting, ProxySource } from '../../model/evidence.ts';
import { connectionSettings } from './connection-settings.ts';
import { environmentSetting } from './environment.ts';
import { gnomeSetting } from './gnome.ts';
import { kdeSetting } from './kde.ts';
import { macosSetting } from './macos.ts';
import { registryValues } from './registry.ts';
import { advancedWinhttpSetting, winhttpSetting } from './winhttp.ts';
import { wininetSetting } from './wininet.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');

const none = (source: ProxySource): ProxySetting => ({ source, mode: 'direct', proxy: null, pacUrl: null, bypass: [] });
const manual = (source: ProxySource, proxy: string, ...bypass: readonly string[]): ProxySetting => ({
  ...none(source),
  mode: 'manual',
  proxy,
  bypass,
});
const pac = (source: ProxySource): ProxySetting => ({
  ...none(source),
  mode: 'pac',
  pacUrl: 'http://wpad.corp.example/proxy.pac',
});

test('environment: lower case first, credentials gone, emptiness says nothing', () => {
  assert.deepEqual(
    environmentSetting({
      https_proxy: 'http://anna:secret@proxy.corp.example:3128',
      HTTPS_PROXY: 'http://other:1',
      NO_PROXY: 'localhost, .corp.example',
    }),
    manual('environment', 'proxy.corp.example:3128', 'localhost', '.corp.example'),
  );
  assert.deepEqual(environmentSetting({ https_proxy: '', ALL_PROXY: 'proxy:80' }), manual('environment', 'proxy:80'));
  assert.deepEqual(
    environmentSetting({ ALL_PROXY: 'socks5h://anna:secret@proxy:1080' }),
    manual('environment', 'socks5://proxy:1080'),
  );
  assert.deepEqual(environmentSetting({ HTTPS_PROXY: 'https://proxy' }), manual('environment', 'https://proxy:443'));
  assert.deepEqual(environmentSetting({ SOCKS_SERVER: 'proxy' }), manual('environment', 'socks5://proxy:1080'));
  assert.deepEqual(
    environmentSetting({ SOCKS_SERVER: 'proxy:9', SOCKS_VERSION: '4' }),
    manual('environment', 'socks4://proxy:9'),
  );
  assert.equal(environmentSetting({ ALL_PROXY: 'ftp://proxy:21' }), undefined);
  assert.equal(environmentSetting({ http_proxy: 'http://proxy:80' }), undefined);
});

test('GNOME', () => {
  assert.deepEqual(gnomeSetting(fixture('gnome-none')), none('gnome'));
  assert.deepEqual(
    gnomeSetting(fixture('gnome-manual')),
    manual('gnome', 'proxy.corp.example:3128', 'localhost', '127.0.0.0/8', '::1', '*.corp.example'),
  );
  assert.deepEqual(gnomeSetting(fixture('gnome-pac')), pac('gnome'));
  assert.equal(gnomeSetting('No such schema “org.gnome.system.proxy”'), undefined);
});

test('a SOCKS proxy of the desktop is used where none for https is set', () => {
  const socks = 'socks5://socks.corp.example:1080';
  const named = "socks host 'socks.corp.example'\norg.gnome.system.proxy.socks port 1080";
  const gnome = fixture('gnome-manual')
    .replace("socks host ''", named)
    .replace(/^.*socks port 0$/m, '');
  assert.equal(gnomeSetting(gnome)?.proxy, 'proxy.corp.example:3128');
  assert.equal(gnomeSetting(gnome.replace("https host 'proxy.corp.example'", "https host ''"))?.proxy, socks);
  const kde = fixture('kioslaverc-manual').replace('socksProxy=', 'socksProxy=socks://socks.corp.example 1080');
  assert.equal(kdeSetting(kde)?.proxy, 'proxy.corp.example:3129');
  assert.equal(kdeSetting(kde.replace(/^httpsProxy=.*$/m, 'httpsProxy='))?.proxy, socks);
  const macos = fixture('macos-manual').replace(
    'SOCKSEnable : 0',
    'SOCKSEnable : 1\n  SOCKSPort : 1080\n  SOCKSProxy : socks.corp.example',
  );
  assert.equal(macosSetting(macos)?.proxy, 'proxy.corp.example:8443');
  assert.equal(macosSetting(macos.replace('HTTPSEnable : 1', 'HTTPSEnable : 0'))?.proxy, socks);
  const values = registryValues(
    fixture('wininet-manual').replace('https=proxy.corp.example:8080', 'socks=socks.corp.example'),
  );
  const windows = wininetSetting('wininet', { values, connections: new Map(), machine: new Map() });
  assert.equal(windows.proxy, 'socks4://socks.corp.example:1080');
});

test('KDE', () => {
  assert.deepEqual(
    kdeSetting(fixture('kioslaverc-manual')),
    manual('kde', 'proxy.corp.example:3129', 'localhost', '127.0.0.1', '.corp.example'),
  );
  assert.deepEqual(kdeSetting(fixture('kioslaverc-pac')), pac('kde'));
  assert.deepEqual(kdeSetting('[Proxy Settings]\nProxyType=3\n'), { ...none('kde'), mode: 'auto-detect' });
  assert.equal(kdeSetting('[Proxy Settings]\nProxyType=4\nhttpsProxy=HTTPS_PROXY\n'), undefined);
  assert.equal(kdeSetting('[Other]\nProxyType=1\n'), undefined);
});

test('macOS', () => {
  assert.deepEqual(
    macosSetting(fixture('macos-manual')),
    manual('macos', 'proxy.corp.example:8443', '*.local', '169.254/16', 'intranet.corp.example', '<local>'),
  );
  assert.deepEqual(macosSetting(fixture('macos-pac')), pac('macos'));
  assert.deepEqual(macosSetting(fixture('macos-none')), none('macos'));
  assert.equal(macosSetting(''), undefined);
});

test('Windows registry', () => {
  const read = (name: string, connections = '', machine = ''): ProxySetting =>
    wininetSetting('wininet', {
      values: registryValues(name === '' ? '' : fixture(name)),
      connections: registryValues(connections),
      machine: registryValues(machine),
    });
  assert.deepEqual(
    read('wininet-manual'),
    manual('wininet', 'proxy.corp.example:8080', '*.corp.example', '10.*', '<local>'),
  );
  assert.deepEqual(read('wininet-fiddler'), manual('wininet', '127.0.0.1:8888', '<-loopback>'));
  assert.deepEqual(read('wininet-pac'), pac('wininet'));
  assert.deepEqual(read('wininet-off'), none('wininet'));
  const detecting = fixture('wininet-connections');
  assert.deepEqual(read('wininet-off', detecting), { ...none('wininet'), mode: 'auto-detect' });
  assert.deepEqual(read('wininet-off', detecting, fixture('winhttp-wpad-off')), none('wininet'));
});

test('Windows registry: what a VPN or device management writes into the connection alone', () => {
  const read = (values: string, connections: string): ProxySetting =>
    wininetSetting('wininet', {
      values: registryValues(values),
      connections: registryValues(fixture(connections)),
      machine: new Map(),
    });
  const byConnection = manual('wininet', 'proxy.corp.example:8080', '*.corp.example', '<local>');
  assert.deepEqual(read('', 'wininet-connections-manual'), byConnection);
  assert.deepEqual(read('', 'wininet-connections-pac'), pac('wininet'));
  assert.deepEqual(read(fixture('wininet-off'), 'wininet-connections-manual'), none('wininet'));
});

test('WinHTTP in any language', () => {
  const proxy = 'proxy.corp.example:8080';
  assert.deepEqual(winhttpSetting(fixture('netsh-direct')), none('winhttp'));
  assert.deepEqual(winhttpSetting(fixture('netsh-direct-german')), none('winhttp'));
  assert.deepEqual(winhttpSetting(fixture('netsh-manual')), manual('winhttp', proxy, '*.corp.example', '<local>'));
  for (const language of ['german', 'french', 'japanese']) {
    assert.deepEqual(winhttpSetting(fixture(`netsh-manual-${language}`)), manual('winhttp', proxy), language);
  }
  assert.equal(winhttpSetting('The following command was not found: winhttp show proxy.\r\n'), undefined);
});

test('WinHTTP, advanced', () => {
  assert.deepEqual(
    advancedWinhttpSetting(fixture('netsh-advanced')),
    manual('winhttp', 'proxy.corp.example:8080', '*.corp.example', '<local>'),
  );
  assert.deepEqual(advancedWinhttpSetting(fixture('netsh-advanced-pac')), pac('winhttp'));
  assert.deepEqual(advancedWinhttpSetting('x\r\n{"AutoDetect":true}'), { ...none('winhttp'), mode: 'auto-detect' });
  assert.deepEqual(advancedWinhttpSetting('x\r\n{"AutoDetect":true}', false), none('winhttp'));
  assert.equal(advancedWinhttpSetting('The following command was not found'), undefined);
  assert.equal(advancedWinhttpSetting('{ broken'), undefined);
});

test('no text makes a parser throw, and no password survives', () => {
  const parsers = [
    ...[gnomeSetting, kdeSetting, macosSetting, winhttpSetting, advancedWinhttpSetting],
    (text: string) => {
      const values = registryValues(text);
      return wininetSetting('wininet', { values, connections: values, machine: values });
    },
    (text: string) => connectionSettings(text),
    (text: string) => environmentSetting({ https_proxy: text, no_proxy: text }),
  ];
  const names = [
    'gnome-manual',
    'kioslaverc-manual',
    'macos-manual',
    'wininet-manual',
    'netsh-manual',
    'netsh-advanced',
  ];
  const cutAnywhere = fc
    .constantFrom(...names.map(fixture))
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length), fc.string())
        .map(([from, to, noise]) => text.slice(0, from) + noise + text.slice(to)),
    );
  fc.assert(
    fc.property(fc.oneof(fc.string(), cutAnywhere), (text) => {
      for (const parse of parsers) parse(text);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{1,20}$/), (password) => {
      const setting = environmentSetting({ https_proxy: `http://anna:Secret${password}@proxy.corp.example:3128` });
      assert.doesNotMatch(JSON.stringify(setting ?? {}), /Secret/);
    }),
  );
});
