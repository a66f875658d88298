import { isSelfSigned, partyOf } from '../picture/answering-party.ts';
import { inspectorOf, issuerInWords } from '../picture/authorities.ts';
import { neededHosts } from '../picture/hosts.ts';
import { handshakeOfApps } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

export const tlsIntercepted: Rule = {
  id: 'tls-intercepted',
  explainsAway: ['endpoint-blocked', 'tls-untrusted-root', 'tls-certificate-expired', 'tls-wrong-name'],
  judge(book) {
    const opened = neededHosts(book)
      .map((host) => handshakeOfApps(book, host))
      .filter((handshake) => handshake !== undefined)
      .filter((handshake) => partyOf(handshake) === 'foreign');
    if (opened.length === 0) return undefined;
    const because = opened.map((evidence) => {
      const product = inspectorOf(evidence.chain);
      const known = product === undefined ? ', which is not an authority of the service' : ` (${product})`;
      const text = `${evidence.name} presents a certificate issued by ${issuerInWords(evidence.chain)}${known}, and this computer does not trust it`;
      return { evidence, text };
    });
    const isVague = opened.every((handshake) => isSelfSigned(handshake) && inspectorOf(handshake.chain) === undefined);
    return { strength: isVague ? 'likely' : 'certain', because, hosts: opened.map(({ name }) => name) };
  },
};
