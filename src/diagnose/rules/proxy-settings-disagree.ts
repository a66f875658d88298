import type { DeviceFacts } from '../../model/device.ts';
import type { EvidenceOf, ProxySource } from '../../model/evidence.ts';
import { type Place, type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { deviceReads, wayIsBroken } from '../picture/device.ts';
import { hostsOf } from '../picture/hosts.ts';
import { sourceInWords } from '../picture/proxy-in-use.ts';
import { signInWorks } from '../picture/sign-in-works.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

type Handshake = EvidenceOf<'tls-handshake'>;

/** Places whose "no proxy" is a decision of its own. In the others it is only the state after installing. */
const DECIDES: ReadonlySet<ProxySource> = new Set(['wininet', 'macos', 'gnome', 'kde']);

/**
 * Two places name different ways and only one of them leads to the sign-in host. In a network with a proxy the straight
 * way is closed as a rule: that alone is no disagreement.
 */
export const proxySettingsDisagree: Rule = {
  id: 'proxy-settings-disagree',
  explainsAway: ['proxy-unreachable', 'proxy-authentication', 'proxy-refuses'],
  whatIf: ['past-the-proxy', 'through-the-proxy'],
  judge(book) {
    const ways = hostsOf(book, 'sign-in').flatMap((host) => waysTo(book, host));
    const works = ways.filter(({ outcome }) => outcome.ok);
    const fails = ways.filter(({ outcome, route }) => !outcome.ok && route.via === 'proxy');
    if (works.length === 0 || fails.length === 0) return systemGoesElsewhere(book);
    const results = [...works, ...fails].map((evidence) => ({ evidence, text: result(evidence) }));
    return { strength: signInWorks(book) ? 'likely' : 'certain', because: [...settingsFor(book, ways), ...results] };
  },
};

/** Steps of the system's own account, such as making this computer known, go through its proxy and not through the person's. */
function systemGoesElsewhere(book: Book): Judgement | undefined {
  const because = deviceReads(book, couldNotAsk).flatMap((evidence): readonly Ground[] => {
    const { proxies } = evidence.facts;
    if (proxies === undefined) return [];
    const [person, system] = [orNone(proxies.person), orNone(proxies.system)];
    const text = say`You use ${person} and the system itself ${system}; under its own account this computer could not reach the organisation`;
    return [{ evidence, text }];
  });
  return because.length === 0 || wayIsBroken(book) ? undefined : { strength: 'likely', because };
}

const orNone = (proxy: string | null): Place => proxy ?? say`no proxy`;

const couldNotAsk = ({ recognition, joinAttempt }: DeviceFacts): boolean =>
  recognition === 'not-tested' || joinAttempt?.phase === 'discover';

/** Every way to a host that some setting names. */
const waysTo = (book: Book, host: string): readonly Handshake[] =>
  book
    .all('tls-handshake')
    .filter(({ name, route }) => name === host && (route.via === 'proxy' || straightIsSet(book).length > 0));

const straightIsSet = (book: Book): readonly EvidenceOf<'proxy-setting'>[] =>
  book.all('proxy-setting').filter(({ mode, source }) => mode === 'direct' && DECIDES.has(source));

/** The proxy of a way; null for the straight one. */
const proxyOf = ({ route }: Handshake): string | null => (route.via === 'proxy' ? route.proxy : null);

function settingsFor(book: Book, ways: readonly Handshake[]): readonly Ground[] {
  const tried = ways.map(proxyOf);
  const named = book.all('proxy-setting').filter(({ proxy }) => proxy !== null && tried.includes(proxy));
  return [...named, ...straightIsSet(book)].map((evidence) => ({
    evidence,
    text: setting(evidence),
  }));
}

const setting = ({ source, proxy }: EvidenceOf<'proxy-setting'>): Said =>
  proxy === null
    ? say`The ${sourceInWords(source)} name no proxy`
    : say`The ${sourceInWords(source)} name the proxy ${proxy}`;

function result({ route, name, outcome }: Handshake): Said {
  if (route.via === 'direct') return outcome.ok ? say`Straight, ${name} works` : say`Straight, ${name} does not work`;
  return outcome.ok
    ? say`Through the proxy ${route.proxy}, ${name} works`
    : say`Through the proxy ${route.proxy}, ${name} does not work`;
}
