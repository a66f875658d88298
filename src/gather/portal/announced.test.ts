import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { dhclientPortal, ipconfigPortal, kernelInterfaces, networkdPortal, networkManagerPortal } from './announced.ts';
import { announcements } from './announcements.ts';
import { pageTarget } from './page-target.ts';
import { readPortalState } from './portal-api.ts';

const API = 'https://portal.hotel.example/captive-portal/api';
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('the address of the portal', () => {
  it('stands in the state of systemd-networkd', () => {
    assert.equal(networkdPortal(fixture('networkd-link.txt')), API);
    assert.equal(networkdPortal('OPER_STATE=routable\n'), undefined);
  });

  it('stands in the last lease of dhclient, under any of its names', () => {
    const leases = fixture('dhclient.leases');
    assert.equal(dhclientPortal(leases), API);
    const hex = [...API].map((letter) => letter.charCodeAt(0).toString(16)).join(':');
    assert.equal(dhclientPortal(leases.replaceAll(`default-url "${API}"`, `unknown-114 ${hex}`)), API);
    assert.equal(dhclientPortal(leases.replaceAll(`default-url "${API}"`, `unknown-114 "${API}"`)), API);
    assert.equal(dhclientPortal(leases.replaceAll(`option default-url "${API}";`, '')), undefined);
  });

  it('stands among the options of NetworkManager', () => {
    assert.equal(networkManagerPortal(fixture('nmcli-dhcp4.txt')), API);
  });

  it('is what ipconfig of macOS says, unless that is nothing', () => {
    assert.equal(ipconfigPortal(`${API}\n`), API);
    assert.equal(ipconfigPortal(''), undefined);
  });

  it('is only believed when it begins with https', () => {
    assert.equal(networkdPortal('CAPTIVE_PORTAL=http://portal.example/api\n'), undefined);
    assert.equal(networkdPortal('CAPTIVE_PORTAL=urn:ietf:params:capport:unrestricted\n'), undefined);
  });
});

describe('what a computer was told', () => {
  const interfaces: Host['interfaces'] = () => [
    { name: 'wlan0', addresses: [{ family: 4, address: '192.0.2.78', scope: 'global' }] },
  ];
  const files: Readonly<Record<string, string>> = {
    '/proc/net/igmp':
      'Idx\tDevice    : Count Querier\tReporter\n1\tlo        :     1      V3\n3\twlan0     :     1      V3\n',
    '/run/systemd/netif/links/3': fixture('networkd-link.txt'),
    '/var/lib/dhcp/dhclient.wlan0.leases': fixture('dhclient.leases'),
    '/run/NetworkManager/resolv.conf': 'nameserver 192.0.2.1\n',
  };
  const told = (change: Partial<Host>) => {
    const absent: Host['readText'] = async (path) =>
      path in files
        ? success(files[path] ?? '')
        : { ok: false, failure: { operation: 'read-file', word: 'not-found' } };
    const host: Host = { ...thisComputer(), platform: 'linux', interfaces, readText: absent, ...change };
    return announcements({ host, signal: AbortSignal.timeout(5_000) });
  };

  it('is told once, whoever wrote it down', async () => {
    const run: Host['run'] = async () => success(fixture('nmcli-dhcp4.txt'));
    assert.deepEqual(await told({ run }), [{ by: 'networkd', apiUrl: API }]);
  });

  it('is asked of ipconfig on macOS, and of nobody on Windows', async () => {
    const run: Host['run'] = async (_command, args) => success(args.join() === 'getoption,wlan0,114' ? API : '');
    assert.deepEqual(await told({ platform: 'darwin', run }), [{ by: 'macos', apiUrl: API }]);
    assert.deepEqual(await told({ platform: 'win32' }), []);
  });

  it('belongs to the interfaces of this network namespace', () => {
    assert.deepEqual(
      [...kernelInterfaces(files['/proc/net/igmp'] ?? '')],
      [
        ['lo', 1],
        ['wlan0', 3],
      ],
    );
  });
});

describe('the answer of a portal', () => {
  it('says whether a log-in is wanted, where, and how long one lasts', () => {
    const text = '{"captive":true,"user-portal-url":"https://portal.example/in","seconds-remaining":326.5,"venue":1}';
    assert.deepEqual(readPortalState(text), {
      ...{ captive: true, userPortalUrl: 'https://portal.example/in', secondsRemaining: 326 },
    });
  });

  it('is nothing without the one field that must be there', () => {
    for (const text of ['{}', '[]', 'null', '7', '<html>', '{"captive":"yes"}'])
      assert.equal(readPortalState(text), undefined, text);
  });

  it('names no page that no browser opens', () => {
    const { userPortalUrl } = readPortalState('{"captive":true,"user-portal-url":"file:///etc/passwd"}') ?? {};
    assert.equal(userPortalUrl, null);
  });
});

describe('a page leads on', () => {
  const leads = (page: string) => pageTarget(page, 'http://www.example.com/a/b');

  it('by a meta element, in any order and quoting', () => {
    assert.equal(leads('<META content="3;URL=/in" http-equiv="refresh">'), 'http://www.example.com/in');
    assert.equal(
      leads(`<meta http-equiv='refresh' content='0; url=https://p.example/?a=1'>`),
      'https://p.example/?a=1',
    );
  });

  it('by a script', () => {
    for (const script of ['location="/in"', "window.location.href = '/in'", 'top.location.replace("/in")'])
      assert.equal(leads(`<script>${script}</script>`), 'http://www.example.com/in', script);
  });

  it('nowhere by a link, by text or by what is no address', () => {
    for (const page of ['<a href="/in">in</a>', 'Success', '<script>location = "javascript:alert(1)"</script>', ''])
      assert.equal(leads(page), null, page);
  });
});
