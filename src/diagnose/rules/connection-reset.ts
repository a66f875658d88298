import { type Said, say } from '../../model/said.ts';
import type { Handshake } from '../picture/answering-party.ts';
import { hostsOf } from '../picture/hosts.ts';
import { controlAnswers } from '../picture/reach.ts';
import { handshakesOfApps, unreadRoutes } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

const CUT = new Set(['connection-reset', 'connection-closed']);

export const connectionReset: Rule = {
  id: 'connection-reset',
  explainsAway: ['endpoint-blocked', 'download-interrupted'],
  whatIf: ['past-the-proxy', 'through-the-proxy', 'by-ipv4', 'by-ipv6'],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['connection-reset', 'connection-closed'],
      strength: 'likely',
      text: (host) => say`the connection to ${host} opened, but was cut before it was secure`,
    },
  ],
  judge(book) {
    const cut = handshakesOfApps(book, hostsOf(book, 'sign-in')).filter(
      ({ outcome }) => !outcome.ok && isCut(outcome.failure),
    );
    if (cut.length === 0) return undefined;
    const because = cut.map((evidence) => ({ evidence, text: inWords(evidence) }));
    const strength = controlAnswers(book) ? 'certain' : 'likely';
    const hosts = cut.map(({ name }) => name);
    return { strength: unreadRoutes(book).length > 0 ? 'possible' : strength, because, hosts };
  },
};

const isCut = ({ operation, word }: { readonly operation: string; readonly word: string }): boolean =>
  operation === 'tls-handshake' && CUT.has(word);

const inWords = ({ name, route }: Handshake): Said =>
  route.via === 'direct'
    ? say`The connection to ${name} opens (straight), but is cut as soon as the name is said`
    : say`The connection to ${name} opens (through the proxy ${route.proxy}), but is cut as soon as the name is said`;
