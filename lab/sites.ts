import { readFileSync, writeFileSync } from 'node:fs';
import type { Certificate, SignIn, Site, World } from '../scenarios/scenario.ts';
import { furtherNames, homes, inside, type RealName, scriptServer, timeServer } from './addresses.ts';
import { keyFile } from './authority.ts';
import { type CertificateHolder, chainFiles, FURTHER, keyOf, stapleFile } from './certificates.ts';
import type { Daemon } from './daemon.ts';
import { STS_CERTIFICATE_PORT } from './entra/sts-port.ts';
import type { Place } from './frame.ts';
import { PORTAL, portalPorts } from './portal.ts';
import type { Port, StandIn } from './stand-in.ts';

const CONTROLS = ['www.msftconnecttest.com', 'detectportal.firefox.com'] as const;

/** Where issuers tell what was revoked, and have their own certificates. */
const REVOCATION_HOSTS = ['ocsp.digicert.com', 'crl3.digicert.com', 'cacerts.digicert.com'] as const;

/** Hosts that answer only where somebody signs in. */
const SIGN_IN_HOSTS = [
  { name: 'login.microsoftonline.us', signsInAs: 'gov', port: 443 },
  { name: 'sts.fabrikam.com', signsInAs: 'sts', port: 443 },
  { name: 'sts.fabrikam.com', signsInAs: 'stscert', port: STS_CERTIFICATE_PORT },
  { name: 'certauth.login.microsoftonline.com', signsInAs: 'certauth', port: 443 },
] as const;

const SECURE_HOSTS = [
  ...(['login.microsoftonline.com', 'aadcdn.msftauth.net', 'teams.microsoft.com'] as const),
  ...(['gov.teams.microsoft.us', 'dod.teams.microsoft.us'] as const),
  ...(['login.partner.microsoftonline.cn', 'aadcdn.msftauth.cn', 'teams.microsoftonline.cn'] as const),
] as const;

/** Everything that answers for the real names: the stand-in, and nginx or haproxy where a site asks for them. */
export function sites(world: World, labFolder: string): readonly Daemon[] {
  const portal =
    world.captivePortal === undefined
      ? []
      : [portalPorts(world.captivePortal, presented(labFolder, 'genuine', PORTAL))];
  const own = [
    ...hostPorts(world, labFolder),
    ...furtherPorts(world, labFolder),
    ...signInPorts(world, labFolder),
    ...pagePorts(world, labFolder),
    ...scriptPorts(world),
  ];
  return [
    standIn('servers', labFolder, own, timeOf(world), world.signIn),
    standIn('servers', labFolder, revocationPorts),
    ...portal.map((ports) => standIn('router', labFolder, ports)),
    ...realServers(world, labFolder),
    ...chrony(world),
  ];
}

function standIn(
  place: Place,
  labFolder: string,
  ports: readonly Port[],
  time: StandIn['time'] = null,
  wishes?: SignIn,
): Daemon {
  const config: StandIn = { labFolder, ports, signIn: wishes ?? null, time };
  const program = `${import.meta.dirname}/stand-in.ts`;
  return { place, command: [process.execPath, program, JSON.stringify(config)], readyWhen: 'word' };
}

const siteOf = (world: World, name: RealName): Site => world.sites?.[name] ?? {};

const addressesOf = (name: RealName, site: Site): readonly string[] => [
  homes[name].v4,
  homes[name].v6,
  ...(site.alsoAt === undefined ? [] : [site.alsoAt]),
];

function hostPorts(world: World, labFolder: string): readonly Port[] {
  const secure = SECURE_HOSTS.map((name) => ({ name, site: siteOf(world, name) })).filter(
    ({ site }) => site.server === undefined,
  );
  return [
    ...secure.map(({ name, site }) => ({
      addresses: addressesOf(name, site),
      port: 443,
      ...presented(labFolder, site.certificate ?? 'genuine', name),
      staple: stapleFile(labFolder, site.certificate ?? 'genuine', name),
      site,
      ...(world.signIn !== undefined && name === 'login.microsoftonline.com' ? { signsInAs: 'login' as const } : {}),
    })),
    ...CONTROLS.map((name) => ({
      ...{ addresses: addressesOf(name, siteOf(world, name)), port: 80, chain: null, site: siteOf(world, name) },
    })),
  ];
}

/** They have a process of their own, as they are others' servers: nobody who asks there waits for the handshakes of the service. */
const revocationPorts: readonly Port[] = REVOCATION_HOSTS.map((name) => ({
  addresses: addressesOf(name, {}),
  port: 80,
  chain: null,
  site: {},
  insteadOfAll: 'revocation',
}));

/** All further hosts of the list share two addresses and one certificate: a check does no more than open them. */
function furtherPorts(world: World, labFolder: string): readonly Port[] {
  const places = new Set(furtherNames.map((name) => homes[name]));
  const addresses = [...places].flatMap(({ v4, v6 }) => [v4, v6]);
  const site = siteOf(world, 'endpoints.office.com');
  return [{ addresses, port: 443, ...presented(labFolder, 'genuine', FURTHER), site }];
}

const signInPorts = (world: World, labFolder: string): readonly Port[] =>
  world.signIn === undefined
    ? []
    : SIGN_IN_HOSTS.map(({ name, signsInAs, port }) => {
        const site = siteOf(world, name);
        const own = presented(labFolder, site.certificate ?? 'genuine', name);
        return { addresses: addressesOf(name, site), port, ...own, site, signsInAs };
      });

/** What a server shows, and the key that goes with it. */
const presented = (labFolder: string, certificate: Certificate, name: CertificateHolder) => ({
  chain: chainFiles(labFolder, certificate, name),
  key: keyOf(certificate),
});

function pagePorts({ blockPage }: World, labFolder: string): readonly Port[] {
  if (blockPage === undefined) return [];
  const insteadOfAll = { title: blockPage.title };
  const plain: Port = { addresses: [inside.page], port: 80, chain: null, site: {}, insteadOfAll };
  if (blockPage.secure === 'closed') return [plain];
  const secure = blockPage.secure === 'plain-http' ? {} : presented(labFolder, 'self-signed', SECURE_HOSTS[0]);
  return [plain, { ...plain, port: 443, ...secure }];
}

function scriptPorts({ scriptServer: server }: World): readonly Port[] {
  if (server === undefined) return [];
  const { body, status = 200, answers } = server;
  const insteadOfAll = { status, type: 'application/x-ns-proxy-autoconfig', body };
  const site: Site = answers === 'nothing' ? { speaks: 'nothing' } : {};
  return [{ addresses: [scriptServer.v4, scriptServer.v6], port: 80, chain: null, site, insteadOfAll }];
}

const timeOf = ({ timeServer: time = { by: 'responder', aheadSeconds: 0 } }: World): StandIn['time'] =>
  time.by === 'chrony' ? null : { addresses: [timeServer.v4, timeServer.v6], aheadSeconds: time.aheadSeconds };

/** Real time server with a wrong clock of its own. `-x`: it never touches the machine's clock. */
function chrony({ timeServer: time }: World): readonly Daemon[] {
  if (time?.by !== 'chrony') return [];
  const lines = ['local stratum 5', 'allow all', `bindaddress ${timeServer.v4}`, 'cmdport 0', 'user root'];
  writeFileSync('/run/chrony.conf', [...lines, 'pidfile /run/chronyd.pid', 'bindcmdaddress /'].join('\n'));
  const environment = fakedTime(time.aheadSeconds);
  return [
    {
      place: 'servers',
      command: ['chronyd', '-x', '-d', '-f', '/run/chrony.conf'],
      environment,
      readyWhen: ['udp/123'],
    },
  ];
}

/** Moves the clock of one program and its children; timers stay true. @see faketime(1) */
export const fakedTime = (aheadSeconds: number) => ({
  LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  FAKETIME: `${aheadSeconds < 0 ? '' : '+'}${aheadSeconds}s`,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
});

function realServers(world: World, labFolder: string): readonly Daemon[] {
  return SECURE_HOSTS.flatMap((name) => {
    const site = siteOf(world, name);
    if (site.server === undefined) return [];
    const pem = '/run/site.pem';
    const { chain, key } = presented(labFolder, site.certificate ?? 'genuine', name);
    writeFileSync(pem, [...chain, keyFile(labFolder, key)].map((file) => readFileSync(file, 'utf8')).join('\n'));
    return [site.server === 'nginx' ? nginx(name, site, pem) : haproxy(name, site, pem)];
  });
}

const headerOf = ({ retryAfterSeconds }: Site, write: (value: number) => string): string =>
  retryAfterSeconds === undefined ? '' : write(retryAfterSeconds);

function nginx(name: RealName, site: Site, pem: string): Daemon {
  const { v4, v6 } = homes[name];
  const header = headerOf(site, (seconds) => `add_header Retry-After ${seconds} always;`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path /run/nginx-${kind};`,
  );
  writeFileSync(
    '/run/nginx.conf',
    `user root; daemon off; pid /run/nginx.pid; error_log stderr; events {}
     http { access_log off; ${places.join(' ')}
       server { listen ${v4}:443 ssl; listen [${v6}]:443 ssl; ssl_certificate ${pem}; ssl_certificate_key ${pem};
         ${header} location / { return ${site.status ?? 200}; } } }`,
  );
  return { place: 'servers', command: ['nginx', '-e', 'stderr', '-c', '/run/nginx.conf'], readyWhen: [443] };
}

function haproxy(name: RealName, site: Site, pem: string): Daemon {
  const { v4, v6 } = homes[name];
  const header = headerOf(site, (seconds) => ` hdr retry-after ${seconds}`);
  writeFileSync(
    '/run/haproxy.cfg',
    `defaults\n mode http\n timeout client 10s\n timeout connect 5s\n timeout server 10s\nfrontend site
 bind ${v4}:443 ssl crt ${pem}\n bind ${v6}:443 ssl crt ${pem}
 http-request return status ${site.status ?? 200} content-type text/plain string refused${header}\n`,
  );
  return { place: 'servers', command: ['haproxy', '-db', '-f', '/run/haproxy.cfg'], readyWhen: [443] };
}
