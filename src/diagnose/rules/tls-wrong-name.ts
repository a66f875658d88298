import { type Said, say } from '../../model/said.ts';
import { type Handshake, partyOf } from '../picture/answering-party.ts';
import { issuerInWords, namesServiceAuthority } from '../picture/authorities.ts';
import { neededHosts } from '../picture/hosts.ts';
import { listInWords } from '../picture/in-words.ts';
import { handshakesOfApps } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

/** A shared certificate may carry a hundred names; a reader needs a few. */
const NAMES_SHOWN = 4;

export const tlsWrongName: Rule = {
  id: 'tls-wrong-name',
  explainsAway: ['endpoint-blocked'],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['certificate-wrong-name'],
      strength: 'likely',
      text: (host) => say`what answered for ${host} showed a certificate for another name`,
    },
  ],
  judge(book) {
    const strangers = handshakesOfApps(book, neededHosts(book)).filter(
      (handshake) => partyOf(handshake) === 'other-name',
    );
    if (strangers.length === 0) return undefined;
    const because = strangers.map((evidence) => ({ evidence, text: inWords(evidence) }));
    const isVouchedFor = strangers.some(
      ({ trust, chain }) => trust?.system === 'accepted' || namesServiceAuthority(chain),
    );
    return { strength: isVouchedFor ? 'certain' : 'likely', because, hosts: strangers.map(({ name }) => name) };
  },
};

function inWords({ name, chain }: Handshake): Said {
  const [{ names = [] } = {}] = chain;
  const more = names.length > NAMES_SHOWN ? say` (and ${names.length - NAMES_SHOWN} more)` : '';
  const shown = names.length === 0 ? say`no name at all` : say`${listInWords(names.slice(0, NAMES_SHOWN))}${more}`;
  return say`What answers for ${name} shows a certificate for ${shown}, issued by ${issuerInWords(chain)}`;
}
