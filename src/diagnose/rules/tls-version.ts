import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { neededHosts } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { handshakesOfApps } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

type Tried = EvidenceOf<'tls-version-tried'>;

/** What the service asks for at least. @see https://learn.microsoft.com/entra/fundamentals/reference-tls-deprecation */
const MODERN = new Set(['TLSv1.2', 'TLSv1.3']);

export const tlsVersion: Rule = {
  id: 'tls-version',
  explainsAway: ['endpoint-blocked', 'connection-reset'],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['tls-version-refused', 'tls-no-common-cipher'],
      strength: 'likely',
      text: (host) => say`${host} and this computer found no version of TLS that both speak`,
    },
  ],
  judge(book) {
    const refusing = handshakesOfApps(book, neededHosts(book)).flatMap((evidence) => {
      const how = evidence.outcome.ok ? undefined : howRefused(book, evidence.name, evidence.outcome.failure.word);
      return how === undefined ? [] : [{ evidence, text: how }];
    });
    if (refusing.length === 0) return undefined;
    const hosts = refusing.map(({ evidence }) => evidence.name);
    const tried = hosts.flatMap((host) => triesOf(book, host));
    const because = [...refusing, ...tried.map((evidence) => ({ evidence, text: inWords(evidence) }))];
    return { strength: tried.length > 0 ? 'certain' : 'likely', because, hosts };
  },
};

const versionInWords = (version: Tried['version']): string =>
  version === 'TLSv1' ? 'TLS 1.0' : version.replace('TLSv', 'TLS ');

const triesOf = (book: Book, host: string): readonly Tried[] =>
  book.all('tls-version-tried').filter(({ name }) => name === host);

/** An alert does not say what it is about; that only old versions get through does. */
function howRefused(book: Book, host: string, word: string): Said | undefined {
  const spoken = triesOf(book, host).flatMap(({ version, outcome }) => (outcome.ok ? [version] : []));
  const isOld = spoken.length > 0 && !spoken.some((version) => MODERN.has(version));
  if (isOld)
    return say`${host} and this computer can only agree on ${listInWords(spoken.map(versionInWords))}, which is too old`;
  if (word === 'tls-version-refused') return say`${host} and this computer do not speak the same version of TLS`;
  return word === 'tls-no-common-cipher' ? say`${host} and this computer have no cipher in common` : undefined;
}

const inWords = ({ name, version, outcome }: Tried): Said =>
  outcome.ok
    ? say`${versionInWords(version)} works with ${name}`
    : say`${versionInWords(version)} does not work with ${name}`;
