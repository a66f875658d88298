import type { EvidenceOf } from '../model/evidence.ts';
import { proxyIn } from '../model/pac.ts';
import type { Note } from '../model/report.ts';
import { type Place, type Said, say } from '../model/said.ts';
import type { Book } from './book.ts';
import { cardNotes } from './card-notes.ts';
import { endpointNotes } from './endpoint-notes.ts';
import { partyOf } from './picture/answering-party.ts';
import { inspectorIn, issuerInWords, namesServiceAuthority } from './picture/authorities.ts';
import { deviceReads } from './picture/device.ts';
import { failingBeside } from './picture/failing-beside.ts';
import { hostsOf, neededHosts } from './picture/hosts.ts';
import { listInWords, spanInWords } from './picture/in-words.ts';
import { likelyRoundTripMs } from './picture/line.ts';
import { addressesIn, bySystem, isSilent } from './picture/lookups.ts';
import { oddityOf } from './picture/odd-address.ts';
import { sourceInWords } from './picture/proxy-in-use.ts';
import { directivesIn } from './picture/proxy-script.ts';
import { type Attempt, attemptsTo, wordOf } from './picture/reach.ts';
import { revocationAddresses } from './picture/revocation.ts';
import { goesStraight, handshakeOfApps, handshakesOfApps, routeOfApps } from './picture/route-of-apps.ts';
import { signInWorks } from './picture/sign-in-works.ts';
import { trueTime } from './picture/true-time.ts';
import { portalNotes } from './portal-notes.ts';
import { connectionTimeout } from './rules/connection-timeout.ts';
import { ipv6Broken } from './rules/ipv6-broken.ts';
import { slowNetwork } from './rules/slow-network.ts';
import { scriptNotes } from './script-notes.ts';

/** From here on people notice waiting; satellite links and far-away VPNs lie above, also where a busy computer counts a part of it only. */
const SLOW_MS = 150;

/** Readers of the evidence that each know one harmless oddity. */
const oddities: readonly ((book: Book) => readonly Said[])[] = [
  timeServersSilent,
  timeServersWrong,
  trustedInspection,
  resolversDead,
  throughProxy,
  splitNames,
  pinnedButFine,
  familyDead,
  addressesDead,
  slowRoundTrip,
  scriptNotes,
  endpointNotes,
  portalNotes,
  revocationHalfSilent,
  onlyInCompanyDirectory,
  timeServiceStopped,
  cardNotes,
];

/** What is unusual but harmless, in plain words. */
export const notesOn = (book: Book): readonly Note[] => oddities.flatMap((oddity) => oddity(book));

function timeServersSilent(book: Book): readonly Said[] {
  const silent = book.all('clock-not-compared').filter(({ by }) => by === 'sntp');
  const answering = book.all('clock-compared').filter(({ by }) => by === 'sntp');
  if (silent.length === 0 || answering.length > 0 || trueTime(book) === undefined) return [];
  const names = listInWords(silent.map(({ against }) => against));
  return [say`No time server answers (${names}); the clock was compared with web servers instead.`];
}

function timeServersWrong(book: Book): readonly Said[] {
  const time = trueTime(book);
  return (time?.dissenters ?? []).map(({ against, aheadSeconds }) => {
    const span = spanInWords(aheadSeconds - (time?.aheadSeconds ?? 0));
    return say`${against} gives a time that is ${span} off from what the others agree on; it was not believed.`;
  });
}

function trustedInspection(book: Book): readonly Said[] {
  const opened = handshakesOfApps(book, neededHosts(book))
    .filter(({ chain }) => chain.length > 0)
    .filter((handshake) => partyOf(handshake) === 'proven' && handshake.trust?.bundled !== 'accepted')
    .filter(({ chain }) => !namesServiceAuthority(chain));
  const [first] = opened;
  if (first === undefined) return [];
  const inspector = inspectorIn(first.chain);
  const issuer = issuerInWords(first.chain);
  const who = inspector === undefined ? issuer : `${inspector.product} (${issuer})`;
  const hosts = listInWords(opened.map(({ name }) => name));
  const rest = neededHosts(book).filter((host) => !opened.some(({ name }) => name === host));
  return inspector?.kind === 'malware'
    ? [
        say`Danger: secure connections to ${hosts} are opened on the way by ${who}. Its key is public, so anybody nearby can read and change what is sent. Do not type a password until its certificate is removed from this computer.`,
      ]
    : [
        say`Secure connections to ${hosts} are opened on the way by ${who}; this computer trusts that, and it works.${leftAlone(rest)}`,
      ];
}

function leftAlone(hosts: readonly string[]): Place {
  if (hosts.length === 0) return '';
  const names = listInWords(hosts);
  return hosts.length === 1 ? say` ${names} is left alone.` : say` ${names} are left alone.`;
}

function resolversDead(book: Book): readonly Said[] {
  const lookups = book.all('name-looked-up').filter(({ by }) => by !== 'system');
  const resolvers = [...new Set(lookups.map(({ by }) => by))];
  const dead = resolvers.filter((resolver) => lookups.filter(({ by }) => by === resolver).every(isSilent));
  if (dead.length === 0 || dead.length === resolvers.length) return [];
  return dead.map(
    (resolver) => say`The DNS server ${resolver} does not answer; another one does, so names are found, but slower.`,
  );
}

function throughProxy(book: Book): readonly Said[] {
  const routes = signInWorks(book) ? hostsOf(book, 'sign-in').map((host) => routeOfApps(book, host)) : [];
  // A proxy that a script names is told with the script.
  const byScript = book
    .all('pac-evaluated')
    .flatMap(directivesIn)
    .flatMap((one) => proxyIn(one) ?? []);
  return routes.flatMap((route) =>
    route.via === 'proxy' && !byScript.includes(route.proxy)
      ? [say`Signing in goes through the proxy ${route.proxy}, set by the ${sourceInWords(route.source)}.`]
      : [],
  );
}

function splitNames(book: Book): readonly Said[] {
  return provenStraight(book).flatMap((host) => {
    const inside = addressesIn(bySystem(book, host)).filter((address) => oddityOf(address) === 'private');
    if (inside.length === 0) return [];
    return [
      say`${host} leads to ${listInWords(inside)} inside this network; what answers there proves to be the real host.`,
    ];
  });
}

function pinnedButFine(book: Book): readonly Said[] {
  const proven = provenStraight(book);
  return book
    .all('hosts-file-entry')
    .filter(({ name }) => proven.includes(name))
    .map(({ file, line, name }) => say`Line ${line} of ${file} pins ${name}; today that still leads to the real host.`);
}

const provenStraight = (book: Book): readonly string[] =>
  neededHosts(book).filter((host) => goesStraight(book, host) && handshakeOfApps(book, host)?.outcome.ok);

/** A family without any route is simply not there. Silence of IPv6 where programs try it is no note, but a cause. */
function familyDead(book: Book): readonly Said[] {
  const attempts = neededHosts(book).flatMap((host) => attemptsTo(book, host));
  const hasRoute = ({ outcome }: EvidenceOf<'connection-attempted'>): boolean =>
    outcome.ok || outcome.failure.word !== 'network-unreachable';
  const isDead = (family: 4 | 6): boolean => {
    const own = attempts.filter((attempt) => attempt.family === family).filter(hasRoute);
    return own.length > 0 && own.every(({ outcome }) => !outcome.ok);
  };
  const lives = (family: 4 | 6): boolean => attempts.some((one) => one.family === family && one.outcome.ok);
  return ([6, 4] as const)
    .filter((family) => isDead(family) && lives(family === 6 ? 4 : 6))
    .filter((family) => family === 4 || ipv6Broken.judge(book) === undefined)
    .map(
      (family) =>
        say`IPv${family} does not work in this network, IPv${family === 6 ? 4 : 6} does; nobody waits for it.`,
    );
}

/** Of the hosts to which programs go straight. Silence of the sign-in host where programs begin with it is no note, but a cause. */
function addressesDead(book: Book): readonly Said[] {
  const causes = connectionTimeout.judge(book)?.hosts ?? [];
  const hosts = neededHosts(book).filter((host) => goesStraight(book, host) && !causes.includes(host));
  return hosts.flatMap((host) =>
    ([4, 6] as const).flatMap((family) => failingBeside(book, host, family)?.failing ?? []).map(addressDead),
  );
}

const addressDead = (attempt: Attempt): Said =>
  wordOf(attempt) === 'timed-out'
    ? say`${attempt.name} does not answer at ${attempt.address}; other addresses of it do, after a while of waiting.`
    : say`${attempt.name} cannot be reached at ${attempt.address}; programs go on to its other addresses.`;

function slowRoundTrip(book: Book): readonly Said[] {
  const ms = likelyRoundTripMs(book) ?? 0;
  if (ms < SLOW_MS || slowNetwork.judge(book) !== undefined) return [];
  return [say`Every question to the service and back takes ${Math.round(ms)} ms: slow, but fast enough.`];
}

function revocationHalfSilent(book: Book): readonly Said[] {
  const { answering, silent } = revocationAddresses(book);
  if (silent.length === 0 || answering.length === 0) return [];
  const hosts = [...new Set(silent.flatMap(({ url }) => (url === null ? [] : new URL(url).hostname)))];
  const names = listInWords(hosts);
  return [
    hosts.length === 1
      ? say`${names}, where programs ask whether certificates were withdrawn, does not answer; another place does.`
      : say`${names}, where programs ask whether certificates were withdrawn, do not answer; another place does.`,
  ];
}

function onlyInCompanyDirectory(book: Book): readonly Said[] {
  return deviceReads(book, ({ join }) => join === 'domain').map(
    () =>
      say`This computer belongs to the company's own directory, but not to its Microsoft 365 organisation; apps then ask for the password themselves.`,
  );
}

function timeServiceStopped(book: Book): readonly Said[] {
  return deviceReads(book, ({ timeService }) => timeService === 'stopped' || timeService === 'not-synchronised').map(
    () =>
      say`Nothing sets the clock of this computer by itself: its time service does not run or reaches no time server.`,
  );
}
