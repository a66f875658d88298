import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bsdRoutes } from './bsd-routes.ts';
import { defaultRoutes } from './default-routes.ts';
import { linuxRoutes4, linuxRoutes6 } from './linux-routes.ts';
import { windowsRoutes } from './windows-routes.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');

test('Linux: with and without a gateway; neither half a default nor a route that rejects', () => {
  assert.deepEqual(linuxRoutes4(fixture('linux-route')), [
    { family: 4, interface: 'eth0', gateway: '192.168.2.1' },
    { family: 4, interface: 'tun0', gateway: null },
  ]);
  assert.deepEqual(linuxRoutes6(fixture('linux-ipv6-route')), [
    { family: 6, interface: 'eth0', gateway: 'fe80::250:56ff:fec0:1' },
  ]);
});

test('macOS: without the routes of single interfaces', () => {
  assert.deepEqual(bsdRoutes(fixture('macos-routes')), [
    { family: 4, interface: 'en0', gateway: '192.168.88.1' },
    { family: 6, interface: 'en0', gateway: 'fe80::1%en0' },
  ]);
  assert.deepEqual(bsdRoutes(fixture('macos-routes-vpn')), [{ family: 4, interface: 'utun3', gateway: null }]);
  assert.deepEqual(bsdRoutes(fixture('macos-routes-old')), [{ family: 4, interface: 'en0', gateway: '192.168.1.1' }]);
});

test('Windows: in any language, without persistent routes', () => {
  assert.deepEqual(windowsRoutes(fixture('windows-routes').replaceAll('\n', '\r\n')), [
    { family: 4, interface: '192.168.1.100', gateway: '192.168.1.1' },
    { family: 4, interface: '10.8.0.6', gateway: null },
    { family: 6, interface: 'Intel(R) Ethernet Connection (7) I219-LM', gateway: 'fe80::215:5dff:fe01:a01' },
  ]);
  assert.deepEqual(windowsRoutes(fixture('windows-routes-german')), [
    { family: 4, interface: '10.8.0.6', gateway: null },
  ]);
});

test('this computer can say its routes', async () => {
  const routes = await defaultRoutes(AbortSignal.timeout(5_000));
  assert.ok(routes.ok);
  for (const route of routes.value) assert.notEqual(route.interface, '');
});
