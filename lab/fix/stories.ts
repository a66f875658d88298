import type { World } from '../../scenarios/scenario.ts';
import { inside, nameServer, proxyServer } from '../addresses.ts';

/** A broken world that `fix` puts right. */
export type Story = {
  readonly story: string;
  readonly world: World;
  /** A shell script that makes the computer's past, before anybody looks. */
  readonly past?: string;
  /** null: nothing is wrong, and somebody asks for a remedy by its name. */
  readonly cause: string | null;
  /** What is found afterwards; nothing unless told. */
  readonly leaves?: readonly string[];
  /** The remedies that are offered, and what becomes of each. */
  readonly remedies: Readonly<Record<string, string>>;
  /** What may change: every byte below these paths, and what these commands print, has to come back. */
  readonly watched: readonly (string | readonly string[])[];
  /** What stays although it was taken back: a clock that is right, somebody who is logged in. */
  readonly stays?: true;
  /** Arguments of `fix`. */
  readonly args?: readonly string[];
  readonly needs?: 'cards';
};

/** A browser and the person in front of it: the page comes, they log in, and the router lets everything pass. */
const LOGS_IN = `#!/bin/sh
curl --silent --location --max-time 5 "$1" | grep 'Hotel Example' > /run/home/opened &&
  nsenter --net=/run/netns/router nft flush ruleset
`;

/** In place of systemd, which a world cannot run: it starts and stops the real service. */
const KEEPS_CARD_SERVICE = `#!/bin/sh
socket=/run/pcscd/pcscd.comm
case $1 in
  show) echo LoadState=loaded; [ -e $socket ] && echo ActiveState=active || echo ActiveState=inactive ;;
  restart) mkdir -p /run/pcscd && pcscd && while [ ! -e $socket ]; do sleep 0.02; done ;;
  stop) kill "$(cat /run/pcscd/pcscd.pid)" && while [ -e $socket ]; do sleep 0.02; done ;;
esac
`;

/** In place of systemd's own cache, which a world cannot run: the real dnsmasq, which forgets when it is told. */
const KEEPS_CACHE = `#!/bin/sh
case $1 in
  statistics) kill -0 "$(cat /run/cache.pid)" ;;
  flush-caches) kill -HUP "$(cat /run/cache.pid)" ;;
  *) exit 1 ;;
esac
`;

/** Somebody asked for the name in a network that sends it to its own page; then this computer came into the network of this world. */
const ASKED_ELSEWHERE = `echo 'nameserver 127.0.0.9' > /run/upstream
dnsmasq --conf-file=/dev/null --no-hosts --no-resolv --bind-interfaces --listen-address=127.0.0.9 --user=root --pid-file=/run/elsewhere.pid \
  --host-record=login.microsoftonline.com,${inside.page} --local-ttl=86400
dnsmasq --conf-file=/dev/null --no-hosts --resolv-file=/run/upstream --bind-interfaces --listen-address=127.0.0.1 --user=root --pid-file=/run/cache.pid
getent ahosts login.microsoftonline.com > /dev/null
kill "$(cat /run/elsewhere.pid)"
echo 'nameserver ${nameServer.v4}' > /run/upstream
`;

export const stories: Readonly<Record<string, Story>> = {
  'hosts-file-loopback': {
    story: 'A line of the hosts file sends the sign-in name to this computer.',
    world: { hostsFile: ['127.0.0.1 login.microsoftonline.com'] },
    cause: 'hosts-file-override',
    remedies: { 'comment-out-hosts-lines': 'helped' },
    watched: ['/etc'],
  },
  'hosts-file-shared-line': {
    story: 'A line of Windows, without an end, pins the sign-in name, Teams and a printer.',
    world: { hostsFile: ['203.0.113.99\tlogin.microsoftonline.com TEAMS.microsoft.com printer # old\r', '#end'] },
    cause: 'hosts-file-override',
    remedies: { 'comment-out-hosts-lines': 'helped' },
    watched: ['/etc'],
  },
  'fiddler-in-profile': {
    story:
      'A debugging proxy was set in the files of a shell and of the session, in several ways, and never taken out.',
    world: {
      environment: { HTTPS_PROXY: 'http://127.0.0.1:8888', http_proxy: 'http://127.0.0.1:8888' },
      files: {
        '/run/home/.profile':
          'umask 022\nexport HTTPS_PROXY="http://127.0.0.1:8888" http_proxy=http://127.0.0.1:8888\nexport EDITOR=vi',
        '/run/home/.config/environment.d/90-fiddler.conf': '# for tests\nHTTPS_PROXY=http://127.0.0.1:8888\n',
      },
    },
    cause: 'local-proxy-left-behind',
    remedies: { 'clear-proxy-variables': 'helped' },
    watched: ['/run/home/.profile', '/run/home/.config'],
  },
  'dead-proxy-of-everybody': {
    story: 'The variables of the whole computer name a proxy that was switched off; signing in works straight.',
    world: {
      environment: { HTTPS_PROXY: `http://${proxyServer.v4}:8080` },
      files: { '/etc/environment': `PATH="/usr/bin:/bin"\nHTTPS_PROXY="http://${proxyServer.v4}:8080"\n` },
    },
    cause: 'proxy-unreachable',
    remedies: { 'clear-proxy-variables': 'helped' },
    watched: ['/etc'],
  },
  'dead-desktop-proxy': {
    story: 'The desktop is still set to a debugging proxy that was closed.',
    world: { gnomeProxy: '127.0.0.1:8888' },
    cause: 'local-proxy-left-behind',
    remedies: { 'turn-off-desktop-proxy': 'helped' },
    watched: ['/run/home/.config'],
  },
  'settings-disagree': {
    story: 'A variable names a dead proxy, while the desktop is set to the working one.',
    world: {
      environment: { HTTPS_PROXY: `http://${proxyServer.v4}:8080` },
      files: { '/run/home/.bashrc': `export HTTPS_PROXY=http://${proxyServer.v4}:8080 # old\n` },
      gnomeProxy: `${proxyServer.v4}:3128`,
      proxy: { by: 'squid' },
    },
    cause: 'proxy-settings-disagree',
    remedies: { 'clear-proxy-variables': 'helped' },
    watched: ['/run/home/.bashrc', '/run/home/.config'],
  },
  'script-to-dead-proxy': {
    story: 'The desktop fetches a script that sends everything to a proxy that is gone; signing in works straight.',
    world: {
      gnomeProxy: { script: 'http://wpad.contoso.example/proxy.pac' },
      scriptServer: { body: `function FindProxyForURL() { return "PROXY ${proxyServer.v4}:8080"; }` },
    },
    cause: 'pac-broken',
    remedies: { 'turn-off-desktop-proxy': 'helped' },
    watched: ['/run/home/.config'],
  },
  'first-dns-server-lies': {
    story: 'The first of two DNS servers sends the sign-in name to a block page, the second one knows better.',
    world: {
      resolvers: [nameServer.v4, proxyServer.v4],
      names: { 'login.microsoftonline.com': [inside.page] },
      blockPage: { title: 'This site is blocked', secure: 'self-signed' },
      proxy: { by: 'squid', resolvesOnItsOwn: true },
    },
    cause: 'dns-tampered',
    remedies: { 'prefer-answering-dns-server': 'helped' },
    watched: ['/etc'],
  },
  'first-dns-server-knows-less': {
    story: 'The first of two DNS servers says that the sign-in name does not exist, the second one knows it.',
    world: {
      resolvers: [nameServer.v4, proxyServer.v4],
      names: { 'login.microsoftonline.com': 'not-found' },
      proxy: { by: 'squid', resolvesOnItsOwn: true },
    },
    cause: 'dns-name-not-found',
    remedies: { 'prefer-answering-dns-server': 'helped' },
    watched: ['/etc'],
  },
  'cache-remembers-another-network': {
    story: 'The DNS cache of this computer still remembers where the network of a hotel sent the sign-in name.',
    world: {
      publishedFamilies: [4],
      resolvers: ['127.0.0.1', nameServer.v4],
      programs: { resolvectl: KEEPS_CACHE },
      blockPage: { title: 'This site is blocked', secure: 'self-signed' },
      proxy: { by: 'squid', resolvesOnItsOwn: true },
    },
    past: ASKED_ELSEWHERE,
    cause: 'dns-tampered',
    remedies: { 'flush-dns': 'helped' },
    watched: [['getent', 'ahosts', 'login.microsoftonline.com']],
    stays: true,
  },
  'large-packets-vanish': {
    story: 'A VPN loses large packets on their way to the computer and tells nobody.',
    world: { packets: { downBytes: 1_280, senders: 'not-told' } },
    cause: 'mtu-black-hole',
    remedies: { 'lower-packet-size': 'helped' },
    watched: [['ip', '-o', 'link', 'show', 'dev', 'cr']],
  },
  'clock-fast': {
    story: 'The clock is ten minutes fast.',
    world: { clockAheadSeconds: 600, canSetClock: true },
    cause: 'clock-skew',
    remedies: { 'resync-clock': 'helped' },
    watched: ['/run/clock'],
    stays: true,
  },
  'clock-behind': {
    story: 'The battery is empty: the clock is more than a year behind.',
    world: { clockAheadSeconds: -400 * 86_400, canSetClock: true },
    cause: 'clock-skew',
    remedies: { 'resync-clock': 'helped' },
    watched: ['/run/clock'],
    stays: true,
  },
  'hotel-wants-a-log-in': {
    story: 'The hotel wants everybody to log in first; the person does, in the browser that fix opens.',
    world: {
      captivePortal: { shows: 'page' },
      environment: { DISPLAY: ':0' },
      programs: { 'xdg-open': LOGS_IN },
    },
    cause: 'captive-portal',
    remedies: { 'open-network-page': 'helped' },
    watched: ['/run/home/opened'],
    stays: true,
  },
  'stale-teams-cache': {
    story: 'Nothing is wrong with the network; somebody wants Teams to begin anew.',
    world: { files: { '/run/home/.config/teams-for-linux/Cache/entry': 'stale', '/run/home/.config/other': 'stays' } },
    cause: null,
    args: ['clear-teams-cache'],
    remedies: { 'clear-teams-cache': 'could-not-be-told' },
    watched: ['/run/home/.config'],
  },
  'card-service-stopped': {
    story: 'The service for smart cards was stopped; once it runs, the reader is there, and no card in it.',
    world: { programs: { systemctl: KEEPS_CARD_SERVICE } },
    cause: 'card-reader-missing',
    args: ['--card'],
    remedies: { 'restart-card-service': 'helped' },
    leaves: ['card-absent'],
    watched: [['systemctl', 'show']],
    needs: 'cards',
  },
};
