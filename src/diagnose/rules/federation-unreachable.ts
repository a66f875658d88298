import type { Failure } from '../../model/failure.ts';
import { type Said, say } from '../../model/said.ts';
import type { Rule } from '../rule.ts';

export const federationUnreachable: Rule = {
  id: 'federation-unreachable',
  explainsAway: [],
  judge(book) {
    const because = book.all('federation-read').flatMap((evidence) => {
      if (evidence.outcome.ok) return [];
      const text = say`Microsoft hands over to ${evidence.host}, your company's own sign-in server, but ${why(evidence.outcome.failure)}`;
      return [{ evidence, text }];
    });
    // A word that nobody knows may as well be about us.
    const isClear = because.every(({ evidence: { outcome } }) => outcome.ok || outcome.failure.word !== 'unknown');
    return because.length === 0 ? undefined : { strength: isClear ? 'certain' : 'possible', because };
  },
};

function why({ operation, word }: Failure): Said {
  if (operation === 'resolve')
    return word === 'timed-out' ? say`nobody could say where it is` : say`its name is not found`;
  if (operation === 'proxy-tunnel') return say`the proxy does not let it through`;
  if (word === 'certificate-expired') return say`its certificate has expired`;
  if (word.startsWith('certificate-')) return say`its certificate cannot be trusted (${word.replaceAll('-', ' ')})`;
  if (operation === 'connect') return say`no connection to it opens`;
  return operation === 'tls-handshake' ? say`no secure connection to it opens` : say`it sends no answer`;
}
