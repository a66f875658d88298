import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { type Handshake, partyOf } from '../picture/answering-party.ts';
import { issuerInWords } from '../picture/authorities.ts';
import { hostsOf, neededHosts } from '../picture/hosts.ts';
import { stopsWithout } from '../picture/listed-hosts.ts';
import { handshakesOfApps } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

export const tlsUntrustedRoot: Rule = {
  id: 'tls-untrusted-root',
  explainsAway: ['endpoint-blocked'],
  whatIf: ['past-the-proxy', 'with-issuer-fetched'],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['certificate-chain-incomplete', 'certificate-invalid'],
      strength: 'likely',
      text: (host) => say`${host} showed a certificate that leads to no root which this computer knows`,
    },
  ],
  judge(book) {
    const needed = unrootedOf(book, neededHosts(book));
    const unrooted = needed.length > 0 ? needed : unrootedOf(book, furtherHosts(book));
    if (unrooted.length === 0) return undefined;
    const because = unrooted.map((evidence) => ({ evidence, text: inWords(evidence) }));
    const isGenuine = unrooted.some(({ trust }) => trust?.bundled === 'accepted');
    return { strength: isGenuine ? 'certain' : 'likely', because, hosts: unrooted.map(({ name }) => name) };
  },
};

const furtherHosts = (book: Book): readonly string[] =>
  hostsOf(book, 'listed').filter((host) => stopsWithout(host) !== 'part');

const unrootedOf = (book: Book, hosts: readonly string[]): readonly Handshake[] =>
  handshakesOfApps(book, hosts).filter((handshake) => partyOf(handshake) === 'unrooted');

function inWords({ name, chain, trust }: Handshake): Said {
  const issuer = issuerInWords(chain);
  const whose = say`${name} presents a certificate from ${issuer}, an authority of the service`;
  if (trust?.bundled === 'accepted')
    return say`${whose}; the public list of roots accepts it, this computer's own list does not`;
  const detail = trust?.detail === undefined ? '' : say` (${trust.detail})`;
  if (chain.length === 1) return say`${whose}, but without the certificate that links it to a root${detail}`;
  return say`${whose}, but this computer knows no root that it leads to${detail}`;
}
