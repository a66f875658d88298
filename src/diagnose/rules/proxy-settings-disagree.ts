import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { hostsOf } from '../picture/hosts.ts';
import { sourceInWords } from '../picture/proxy-in-use.ts';
import { signInWorks } from '../picture/sign-in-works.ts';
import type { Rule } from '../rule.ts';

type Handshake = EvidenceOf<'tls-handshake'>;

/**
 * Two places name different proxies and only some of them lead to the sign-in host. A place that names none is no
 * second opinion: nearly every computer has one, and in a network with a proxy it is not used.
 */
export const proxySettingsDisagree: Rule = {
  id: 'proxy-settings-disagree',
  explainsAway: ['proxy-unreachable', 'proxy-authentication', 'proxy-refuses'],
  judge(book) {
    const ways = hostsOf(book, 'sign-in').flatMap((host) => waysTo(book, host));
    const works = ways.filter(({ outcome }) => outcome.ok);
    const fails = ways.filter(({ outcome }) => !outcome.ok);
    if (works.length === 0 || fails.length === 0) return undefined;
    const because = [
      ...settingsFor(book, ways),
      ...[...works, ...fails].map((evidence) => ({ evidence, text: result(evidence) })),
    ];
    return { strength: signInWorks(book) ? 'likely' : 'certain', because };
  },
};

const waysTo = (book: Book, host: string): readonly Handshake[] =>
  book.all('tls-handshake').filter(({ name, route }) => name === host && route.via === 'proxy');

const proxyOf = ({ route }: Handshake): string => (route.via === 'proxy' ? route.proxy : '');

const settingsFor = (book: Book, ways: readonly Handshake[]) =>
  book.all('proxy-setting').flatMap((evidence) => {
    const isTried = ways.some((way) => proxyOf(way) === evidence.proxy);
    const where = sourceInWords(evidence.source);
    return isTried ? [{ evidence, text: `The proxy ${evidence.proxy} is set by ${where}` }] : [];
  });

const result = (way: Handshake): string =>
  way.outcome.ok ? `Through ${proxyOf(way)}, ${way.name} works` : `Through ${proxyOf(way)}, ${way.name} does not work`;
