import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence, EvidenceOf } from '../model/evidence.ts';
import { failed, success } from '../model/failure.ts';
import type { CommandLine } from '../model/remedy.ts';
import { forShell, forWindows } from '../report/fix/shell-words.ts';
import { recorded } from './look-for-tests.ts';
import { never } from './never.ts';
import { type Prepared, prepared } from './prepared.ts';
import { remedies } from './remedies/all.ts';
import type { Look } from './remedy.ts';

/** What a remedy would do at a computer of which everything is recorded. */
async function offered(id: string, look: Look): Promise<Prepared | undefined> {
  const remedy = remedies.find((one) => one.id === id) ?? assert.fail(id);
  return await prepared(remedy, 'some-cause', look);
}

/** Each step as one can type it, with what undoes it; nothing where there is nothing to do. */
async function typed(id: string, look: Look): Promise<readonly string[]> {
  const quoted = (command: CommandLine): string => (look.platform === 'win32' ? forWindows : forShell)(command);
  const found = await offered(id, look);
  for (const step of found?.offer.steps ?? []) assert.equal(never(step), undefined);
  return (found?.offer.steps ?? []).map((step) => {
    if (step.kind === 'file') return `edit ${step.path}`;
    if (step.kind === 'move') return `${step.from} → ${step.to}`;
    return step.undo === null ? quoted(step.command) : `${quoted(step.command)} | ${quoted(step.undo)}`;
  });
}

const seen = { from: { check: 'x' }, seenAt: '2026-11-25T20:00:00.000Z' } as const;

type Source = EvidenceOf<'proxy-setting'>['source'];

/** A proxy of this computer that nobody listens at any more. */
const leftBehind = (source: Source, proxy = '127.0.0.1:8888'): readonly Evidence[] => [
  { kind: 'proxy-setting', ...seen, source, mode: 'manual', proxy, pacUrl: null, bypass: [] },
  contacted(source, proxy),
];

const contacted = (source: Source, proxy: string): Evidence => ({
  kind: 'proxy-contacted',
  ...seen,
  ...{ source, proxy, target: 'login.microsoftonline.com:443', outcome: failed('connect', 'connection-refused') },
  ...{ authenticationSchemes: [], server: null, via: null, reason: null, durationMs: 1 },
});

const worksStraight: Evidence = {
  kind: 'what-if-tried',
  ...seen,
  ...{
    hypothesis: 'past-the-proxy',
    host: 'login.microsoftonline.com',
    using: null,
    outcome: success(null),
    durationMs: 9,
  },
};

const scriptOf = (source: Source): Evidence => ({
  kind: 'proxy-setting',
  ...{ ...seen, source, mode: 'pac', proxy: null, pacUrl: 'http://wpad/proxy.pac', bypass: [] },
});

const INTERNET_SETTINGS = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;

const internetSettings = (...values: readonly string[]) => ({
  [`reg query ${INTERNET_SETTINGS}`]: ['', INTERNET_SETTINGS, ...values.map((value) => `    ${value}`), '', ''].join(
    '\r\n',
  ),
});

/** Not `net`, which fails where a service is as it should be already: what undoes must be able to run twice. */
const toService = (verb: string, name: string) =>
  `powershell -NoProfile -NonInteractive -Command "${verb}-Service -Name ${name} -ErrorAction Stop"`;

/** As `sc query` prints it; in German labels differ, in all languages the order is the same. */
const service = (name: string, state: string, label = 'STATE') =>
  [
    '',
    `SERVICE_NAME: ${name}`,
    '        TYPE               : 20  WIN32_SHARE_PROCESS',
    `        ${label.padEnd(18)} : ${state}`,
    '        WIN32_EXIT_CODE    : 0  (0x0)',
    '',
  ].join('\r\n');

describe('on Windows', () => {
  it('the proxy is switched off, and undone with the type that it had', async () => {
    const look = recorded('win32', {
      evidence: leftBehind('wininet'),
      printed: internetSettings('ProxyEnable    REG_DWORD    0x1', 'ProxyServer    REG_SZ    127.0.0.1:8888'),
    });
    assert.deepEqual(await typed('turn-off-desktop-proxy', look), [
      `reg add "${INTERNET_SETTINGS}" /v ProxyEnable /t REG_DWORD /d 0 /f | reg add "${INTERNET_SETTINGS}" /v ProxyEnable /t REG_DWORD /d 0x1 /f`,
    ]);
  });

  it('the address of a broken script is taken away where it works straight, and nowhere else', async () => {
    const printed = internetSettings('AutoConfigURL    REG_SZ    http://wpad/proxy.pac?a=1&b=%20');
    const evidence = [scriptOf('wininet')];
    assert.deepEqual(await typed('turn-off-desktop-proxy', recorded('win32', { evidence, printed })), []);
    const look = recorded('win32', { evidence: [...evidence, worksStraight], printed });
    assert.deepEqual(await typed('turn-off-desktop-proxy', look), [
      `reg delete "${INTERNET_SETTINGS}" /v AutoConfigURL /f | reg add "${INTERNET_SETTINGS}" /v AutoConfigURL /t REG_SZ /d "http://wpad/proxy.pac?a=1&b=%20" /f`,
    ]);
  });

  it("the company's proxy that is down is left alone where nothing works without it", async () => {
    const evidence: readonly Evidence[] = [
      {
        kind: 'proxy-setting',
        ...seen,
        source: 'wininet',
        mode: 'manual',
        proxy: 'proxy:8080',
        pacUrl: null,
        bypass: [],
      },
      contacted('wininet', 'proxy:8080'),
    ];
    const printed = internetSettings('ProxyEnable    REG_DWORD    0x1');
    assert.deepEqual(await typed('turn-off-desktop-proxy', recorded('win32', { evidence, printed })), []);
  });

  it('the proxy of services, in any language, comes back with its exceptions', async () => {
    const printed = {
      'netsh winhttp show proxy': [
        '',
        'Aktuelle WinHTTP-Proxyeinstellungen:',
        '',
        '    Proxyserver:          http=127.0.0.1:8888;https=127.0.0.1:8888',
        '    Umgehungsliste     :  *.corp.example;<local>',
        '',
      ].join('\r\n'),
    };
    assert.deepEqual(await typed('reset-service-proxy', recorded('win32', { printed })), []);
    assert.deepEqual(
      await typed('reset-service-proxy', recorded('win32', { evidence: leftBehind('winhttp'), printed })),
      [
        'netsh winhttp reset proxy | netsh winhttp set proxy "proxy-server=http=127.0.0.1:8888;https=127.0.0.1:8888" "bypass-list=*.corp.example;<local>"',
      ],
    );
  });

  it('variables of the person are taken away one by one', async () => {
    const look = recorded('win32', {
      evidence: leftBehind('environment'),
      printed: {
        'reg query HKCU\\Environment': [
          '',
          String.raw`HKEY_CURRENT_USER\Environment`,
          '    Path    REG_EXPAND_SZ    %USERPROFILE%\\bin',
          '    HTTPS_PROXY    REG_EXPAND_SZ    http://me:p%20w@127.0.0.1:8888/',
          '    HTTP_PROXY    REG_SZ    http://proxy.contoso.example:8080',
          '',
        ].join('\r\n'),
      },
    });
    assert.deepEqual(await typed('clear-proxy-variables', look), [
      String.raw`reg delete HKCU\Environment /v HTTPS_PROXY /f | reg add HKCU\Environment /v HTTPS_PROXY /t REG_EXPAND_SZ /d "http://me:p%20w@127.0.0.1:8888/" /f`,
    ]);
    assert.deepEqual((await offered('clear-proxy-variables', look))?.offer.forgets, ['HTTPS_PROXY']);
  });

  it('the clock: its service is started where it does not run, whatever the language', async () => {
    const resync = 'w32tm /resync /rediscover /force';
    const start = `${toService('Start', 'w32time')} | ${toService('Stop', 'w32time')}`;
    const clock = (printed: string) =>
      typed('resync-clock', recorded('win32', { printed: { 'sc query w32time': printed } }));
    assert.deepEqual(await clock(service('w32time', '1  STOPPED')), [start, resync]);
    assert.deepEqual(await clock(service('w32time', '1  STOPPED', 'STATUS')), [start, resync]);
    assert.deepEqual(await clock(service('w32time', '4  RUNNING')), [resync]);
  });

  it('the service for smart cards', async () => {
    const cards = (printed: string) =>
      typed('restart-card-service', recorded('win32', { printed: { 'sc query SCardSvr': printed } }));
    const [start, stop] = [toService('Start', 'SCardSvr'), toService('Stop', 'SCardSvr')];
    assert.deepEqual(await cards(service('SCardSvr', '1  STOPPED')), [`${start} | ${stop}`]);
    assert.deepEqual(await cards(service('SCardSvr', '4  RUNNING')), [`${stop} | ${start}`, start]);
  });

  it('smaller packets on real connections, whatever the heading says', async () => {
    const printed = {
      'netsh interface ipv4 show subinterfaces': [
        '',
        '       MTU  Medienerkennungsstatus   Bytes eingehend  Bytes ausgehend  Schnittstelle',
        '----------  ----------------------  ---------------  ---------------  -------------',
        '4294967295                1                0            17154  Loopback Pseudo-Interface 1',
        '      1500                1        123456789          9876543  Wi-Fi 2',
        '      1280                1              100              100  VPN',
        '      9014                1              100              100  Storage',
        '',
      ].join('\r\n'),
    };
    assert.deepEqual(await typed('lower-packet-size', recorded('win32', { printed })), [
      'netsh interface ipv4 set subinterface "Wi-Fi 2" mtu=1280 store=active | netsh interface ipv4 set subinterface "Wi-Fi 2" mtu=1500 store=active',
    ]);
  });

  it('what is asked again and what is only opened', async () => {
    const look = recorded('win32', { places: { portal: 'http://login.hotel.example/?a=1&b="2"' } });
    assert.deepEqual(await typed('flush-dns', look), ['ipconfig /flushdns']);
    assert.deepEqual(await typed('renew-lease', look), ['ipconfig /renew']);
    assert.deepEqual(await typed('open-network-page', look), [
      'rundll32 "url.dll,FileProtocolHandler" "http://login.hotel.example/?a=1&b=%222%22"',
    ]);
  });

  it('a network cannot have anything else opened than a page', async () => {
    const look = recorded('win32', { places: { portal: 'file:///C:/Windows/System32/calc.exe' } });
    assert.deepEqual(await typed('open-network-page', look), [
      'rundll32 "url.dll,FileProtocolHandler" http://www.msftconnecttest.com/redirect',
    ]);
  });

  const HOME = String.raw`C:\Users\Anna M`;
  const environment = { LOCALAPPDATA: String.raw`${HOME}\AppData\Local`, APPDATA: String.raw`${HOME}\AppData\Roaming` };
  const none = 'INFORMATION: Es werden keine Aufgaben mit den angegebenen Kriterien ausgeführt.\r\n';
  const asked = (program: string) => `tasklist /fo csv /nh /fi imagename eq ${program}`;
  const nobodyRuns = { [asked('ms-teams.exe')]: none, [asked('Teams.exe')]: none, [asked('OUTLOOK.EXE')]: none };

  it('the cache of Teams and the accounts of the helper are moved aside, not deleted', async () => {
    const teams = String.raw`${HOME}\AppData\Local\Packages\MSTeams_8wekyb3d8bbwe\LocalCache\Microsoft\MSTeams`;
    const broker = String.raw`${HOME}\AppData\Local\Packages\Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy\AC\TokenBroker\Accounts`;
    const look = recorded('win32', { environment, folders: [teams, broker], printed: nobodyRuns });
    assert.deepEqual(await typed('clear-teams-cache', look), [`${teams} → ${teams}.signin-doctor-20261125200000`]);
    for (const [id, program] of [
      ['clear-teams-cache', 'ms-teams.exe'],
      ['clear-broker-accounts', 'OUTLOOK.EXE'],
    ] as const) {
      const [step] = (await offered(id, look))?.offer.steps ?? [];
      assert.ok(step?.kind === 'move' && step.whileClosed?.includes(program), id);
    }
    assert.deepEqual(await typed('clear-broker-accounts', look), [
      `${broker} → ${broker}.signin-doctor-20261125200000`,
    ]);
  });

  it('not while Teams runs, nor where that cannot be found out', async () => {
    const folders = [String.raw`${HOME}\AppData\Roaming\Microsoft\Teams`];
    const runs = { ...nobodyRuns, [asked('Teams.exe')]: '"Teams.exe","4711","Console","1","312.000 K"\r\n' };
    for (const printed of [runs, {}]) {
      const found = await offered('clear-teams-cache', recorded('win32', { environment, folders, printed }));
      assert.match(found?.hindrance?.text ?? '', /quit it first/);
    }
  });

  it('lines of its hosts file', async () => {
    const path = String.raw`C:\Windows\System32\drivers\etc\hosts`;
    const pinned: Evidence = {
      kind: 'hosts-file-entry',
      ...{ ...seen, file: path, line: 1, address: '127.0.0.1', name: 'login.microsoftonline.com', role: 'sign-in' },
    };
    const files = { [path]: '127.0.0.1 login.microsoftonline.com\r\n' };
    const found = await offered('comment-out-hosts-lines', recorded('win32', { evidence: [pinned], files }));
    assert.deepEqual(
      found?.offer.steps.map((step) => step.kind === 'file' && step.lines),
      [
        [
          {
            line: 1,
            before: '127.0.0.1 login.microsoftonline.com',
            after: '# signin-doctor: 127.0.0.1 login.microsoftonline.com',
          },
        ],
      ],
    );
    assert.equal(found?.offer.needsAdmin, true);
  });
});

describe('on a Mac', () => {
  it('the proxy is switched off for each network that has it on', async () => {
    const on = 'Enabled: Yes\nServer: 127.0.0.1\nPort: 8888\nAuthenticated Proxy Enabled: 0\n';
    const off = 'Enabled: No\nServer: \nPort: 0\nAuthenticated Proxy Enabled: 0\n';
    const look = recorded('darwin', {
      evidence: leftBehind('macos'),
      printed: {
        'networksetup -listallnetworkservices':
          'An asterisk (*) denotes that a network service is disabled.\nWi-Fi\n*Bluetooth PAN\nAnna’s dock\n',
        'networksetup -getsecurewebproxy Wi-Fi': on,
        'networksetup -getwebproxy Wi-Fi': off,
        'networksetup -getsecurewebproxy Anna’s dock': on,
        'networksetup -getwebproxy Anna’s dock': on,
      },
    });
    assert.deepEqual(await typed('turn-off-desktop-proxy', look), [
      'networksetup -setsecurewebproxystate Wi-Fi off | networksetup -setsecurewebproxystate Wi-Fi on',
      "networksetup -setsecurewebproxystate 'Anna’s dock' off | networksetup -setsecurewebproxystate 'Anna’s dock' on",
      "networksetup -setwebproxystate 'Anna’s dock' off | networksetup -setwebproxystate 'Anna’s dock' on",
    ]);
  });

  it('a SOCKS proxy is switched off, and it alone', async () => {
    const on = 'Enabled: Yes\nServer: 127.0.0.1\nPort: 1080\nAuthenticated Proxy Enabled: 0\n';
    const printed = {
      'networksetup -listallnetworkservices': 'An asterisk (*) denotes that a network service is disabled.\nWi-Fi\n',
      'networksetup -getsocksfirewallproxy Wi-Fi': on,
      'networksetup -getwebproxy Wi-Fi': on,
    };
    const look = recorded('darwin', { evidence: leftBehind('macos', 'socks5://127.0.0.1:1080'), printed });
    assert.deepEqual(await typed('turn-off-desktop-proxy', look), [
      'networksetup -setsocksfirewallproxystate Wi-Fi off | networksetup -setsocksfirewallproxystate Wi-Fi on',
    ]);
  });

  it('a broken script is switched off where it works straight', async () => {
    const printed = {
      'networksetup -listallnetworkservices': 'An asterisk (*) denotes that a network service is disabled.\nWi-Fi\n',
      'networksetup -getautoproxyurl Wi-Fi': 'URL: http://wpad/proxy.pac\nEnabled: Yes\n',
    };
    const look = recorded('darwin', { evidence: [scriptOf('macos'), worksStraight], printed });
    assert.deepEqual(await typed('turn-off-desktop-proxy', look), [
      'networksetup -setautoproxystate Wi-Fi off | networksetup -setautoproxystate Wi-Fi on',
    ]);
  });

  it('clock, names, lease, card service, page', async () => {
    const look = recorded('darwin', {
      printed: {
        'ipconfig getiflist': 'en0 en5\n',
        'ipconfig getpacket en0': 'op = BOOTREPLY\n',
        'ipconfig getpacket en5': '',
      },
    });
    assert.deepEqual(await typed('resync-clock', look), ['sntp -sS time.apple.com']);
    assert.deepEqual(await typed('flush-dns', look), ['dscacheutil -flushcache', 'killall -HUP mDNSResponder']);
    assert.deepEqual(await typed('renew-lease', look), ['ipconfig set en0 DHCP']);
    assert.deepEqual(await typed('restart-card-service', look), ['killall com.apple.ctkpcscd']);
    assert.deepEqual(await typed('open-network-page', look), ['open http://www.msftconnecttest.com/redirect']);
  });

  it('smaller packets', async () => {
    const state: Evidence = {
      kind: 'network-state',
      ...{ ...seen, interfaces: [], defaultRoutes: [{ family: 4, interface: 'en0', gateway: '192.168.0.1' }] },
    };
    const printed = { 'ifconfig en0': 'en0: flags=8863<UP,BROADCAST,RUNNING> mtu 1500\n\toptions=6460<TSO4,TSO6>\n' };
    assert.deepEqual(await typed('lower-packet-size', recorded('darwin', { evidence: [state], printed })), [
      'ifconfig en0 mtu 1280 | ifconfig en0 mtu 1500',
    ]);
  });
});

describe('on Linux', () => {
  it('whoever keeps the time sets it', async () => {
    const time = (printed: Readonly<Record<string, string | number>>) =>
      typed('resync-clock', recorded('linux', { printed }));
    const show = 'timedatectl show --property=NTP --property=CanNTP';
    assert.deepEqual(await time({ 'chronyc tracking': 'Reference ID …' }), ['chronyc makestep']);
    assert.deepEqual(await time({ 'chronyc tracking': 1, [show]: 'CanNTP=yes\nNTP=no\n' }), [
      'timedatectl set-ntp true | timedatectl set-ntp false',
    ]);
    assert.deepEqual(await time({ [show]: 'CanNTP=yes\nNTP=yes\n' }), ['systemctl try-restart systemd-timesyncd']);
    assert.deepEqual(await time({ [show]: 'CanNTP=no\nNTP=no\n' }), []);
    assert.deepEqual(await time({}), []);
  });

  it('a line of a script leaves a command behind, one of a list does not', async () => {
    const line = 'HTTPS_PROXY=http://127.0.0.1:8888';
    const lists = ['/root/.pam_environment', '/root/.config/environment.d/proxy.conf', '/etc/environment'];
    const scripts = ['/root/.profile', '/etc/profile', '/etc/profile.d/proxy.sh'];
    const files = Object.fromEntries([...lists, ...scripts].map((path) => [path, `${line}\n`]));
    const look = recorded('linux', { evidence: leftBehind('environment'), environment: { HOME: '/root' }, files });
    const steps = (await offered('clear-proxy-variables', look))?.offer.steps ?? [];
    const became = steps.flatMap((step) => (step.kind === 'file' ? [[step.path, step.lines[0]?.after] as const] : []));
    assert.deepEqual(
      Object.fromEntries(became),
      Object.fromEntries([
        ...lists.map((path) => [path, `# signin-doctor: ${line}`]),
        ...scripts.map((path) => [path, `: # signin-doctor: ${line}`]),
      ]),
    );
  });

  it('a lease is asked for by whoever has the connection', async () => {
    const lease = (printed: Readonly<Record<string, string>>) => typed('renew-lease', recorded('linux', { printed }));
    assert.deepEqual(
      await lease({
        'nmcli -t -f DEVICE,TYPE,STATE device':
          'wlan0:wifi:connected\nwlan1:wifi:disconnected\neth1:ethernet:deactivating\nlo:loopback:unmanaged\nveth1:ethernet:unmanaged\n',
      }),
      ['nmcli device reapply wlan0'],
    );
    assert.deepEqual(
      await lease({
        'networkctl list --no-legend --no-pager':
          '  1 lo   loopback carrier     unmanaged\n  2 eth0 ether    routable    configured\n',
      }),
      ['networkctl renew eth0'],
    );
  });

  it('only a cache that runs is emptied', async () => {
    const flush = (printed: Readonly<Record<string, string | number>>) =>
      typed('flush-dns', recorded('linux', { printed }));
    assert.deepEqual(await flush({ 'resolvectl statistics': 'Cache …' }), ['resolvectl flush-caches']);
    assert.deepEqual(await flush({ 'resolvectl statistics': 1, 'nscd --statistics': 'nscd …' }), [
      'nscd --invalidate=hosts',
    ]);
    assert.deepEqual(await flush({}), []);
  });

  it('the socket of the card service, and only where there is one', async () => {
    const cards = (state: string) =>
      typed(
        'restart-card-service',
        recorded('linux', { printed: { 'systemctl show --property=LoadState,ActiveState pcscd.socket': state } }),
      );
    assert.deepEqual(await cards('LoadState=loaded\nActiveState=active\n'), ['systemctl restart pcscd.socket']);
    assert.deepEqual(await cards('LoadState=loaded\nActiveState=inactive\n'), [
      'systemctl restart pcscd.socket | systemctl stop pcscd.socket',
    ]);
    assert.deepEqual(await cards('LoadState=not-found\nActiveState=inactive\n'), []);
  });

  it('a page is opened where there is a screen', async () => {
    const printed = { 'xdg-open --version': '1.1.3' };
    assert.deepEqual(await typed('open-network-page', recorded('linux', { printed })), []);
    assert.deepEqual(await typed('open-network-page', recorded('linux', { printed, environment: { DISPLAY: ':0' } })), [
      'xdg-open http://www.msftconnecttest.com/redirect',
    ]);
  });

  it('the desktop setting goes, and comes back as the mode that it was', async () => {
    const manual = recorded('linux', { evidence: leftBehind('gnome') });
    const script = recorded('linux', { evidence: [scriptOf('gnome'), worksStraight] });
    const off = 'gsettings set org.gnome.system.proxy mode none';
    assert.deepEqual(await typed('turn-off-desktop-proxy', manual), [`${off} | ${off.replace('none', 'manual')}`]);
    assert.deepEqual(await typed('turn-off-desktop-proxy', script), [`${off} | ${off.replace('none', 'auto')}`]);
  });
});

it('every command of the documentation keeps its hands off keys, certificates and memberships', () => {
  for (const { ways } of remedies)
    for (const { runs } of ways)
      for (const line of runs)
        assert.equal(never({ kind: 'command', command: line.split(' '), undo: null }), undefined);
});
