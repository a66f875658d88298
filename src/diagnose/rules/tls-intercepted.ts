import type { FailureWord } from '../../model/failure.ts';
import type { Strength } from '../../model/report.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { unansweredRequests } from '../picture/after-tls.ts';
import { type Handshake, isSelfSigned, partyOf } from '../picture/answering-party.ts';
import { inspectorIn, inspectorInWords, issuerInWords } from '../picture/authorities.ts';
import { neededHosts } from '../picture/hosts.ts';
import { handshakesOfApps } from '../picture/route-of-apps.ts';
import type { Ground, Judgement, Rule } from '../rule.ts';

export const tlsIntercepted: Rule = {
  id: 'tls-intercepted',
  explainsAway: ['endpoint-blocked', 'tls-untrusted-root', 'tls-certificate-expired', 'tls-wrong-name'],
  whatIf: ['past-the-proxy'],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: [
        'certificate-self-signed',
        'certificate-unknown-issuer',
        'certificate-weak-key',
        'certificate-weak-hash',
        'certificate-wrong-purpose',
      ],
      strength: 'likely',
      text: (host) => say`something answered for ${host} with a certificate that this computer does not trust`,
    },
    {
      at: 'tls-handshake',
      words: ['client-certificate-required'],
      strength: 'likely',
      text: (host) => say`something that answered for ${host} demanded a certificate of this computer`,
    },
  ],
  judge(book) {
    const handshakes = handshakesOfApps(book, neededHosts(book));
    const opened = handshakes.filter((handshake) => partyOf(handshake) === 'foreign');
    if (opened.length === 0) return demands(book, handshakes) ?? impossible(handshakes);
    const exempt = handshakes.filter(({ outcome, trust }) => outcome.ok && trust?.bundled === 'accepted');
    const isVague = opened.every((handshake) => isSelfSigned(handshake) && inspectorIn(handshake.chain) === undefined);
    return {
      strength: isVague ? 'likely' : 'certain',
      because: [...opened.map(presents), ...exempt.map(isLeftAlone)],
      hosts: opened.map(({ name }) => name),
    };
  },
};

/** Faults that this computer refuses even where it knows the issuer. */
const FAULTS: Partial<Readonly<Record<FailureWord, Said>>> = {
  'certificate-weak-key': say`with a key so short that it can be broken, so this computer refuses it`,
  'certificate-weak-hash': say`signed in an old way (SHA-1 or MD5) that can be forged, so this computer refuses it`,
  'certificate-wrong-purpose': say`that is not meant for servers, so this computer refuses it`,
};

const faultOf = ({ trust }: Handshake): Said | undefined =>
  trust === null || trust.system === 'accepted' ? undefined : FAULTS[trust.system];

function presents(evidence: Handshake): Ground {
  const inspector = inspectorIn(evidence.chain);
  const known =
    inspector === undefined ? say`, which is not an authority of the service` : say` (${inspectorInWords(inspector)})`;
  const fault = faultOf(evidence) ?? say`and this computer does not trust it`;
  const text = say`${evidence.name} presents a certificate issued by ${issuerInWords(evidence.chain)}${known}, ${fault}`;
  return { evidence, text };
}

const isLeftAlone = (evidence: Handshake): Ground => ({
  evidence,
  text: say`${evidence.name} is left alone: its certificate is the genuine one`,
});

const judgement = (strength: Strength, because: readonly Ground[], hosts: readonly string[]): Judgement | undefined =>
  because.length === 0 ? undefined : { strength, because, hosts };

/** The service asks for a certificate of the device on hosts of its own for that, never on these. */
function demands(book: Book, handshakes: readonly Handshake[]): Judgement | undefined {
  const names = handshakes.map(({ name }) => name);
  const isDemand = (word: FailureWord): boolean => word === 'client-certificate-required';
  const refused = [
    ...handshakes.flatMap((evidence) =>
      !evidence.outcome.ok && isDemand(evidence.outcome.failure.word) ? [{ evidence, host: evidence.name }] : [],
    ),
    ...unansweredRequests(book).filter(({ word, host }) => isDemand(word) && names.includes(host)),
  ];
  const because = refused.map(({ evidence, host }) => ({
    evidence,
    text: say`${host} demands a certificate of this computer, which the service itself never does there`,
  }));
  return judgement('likely', because, [...new Set(refused.map(({ host }) => host))]);
}

/** Whoever it names as its issuer: the service presents nothing of this sort. */
function impossible(handshakes: readonly Handshake[]): Judgement | undefined {
  const odd = handshakes.flatMap((evidence) => {
    const fault = partyOf(evidence) === 'unclear' ? faultOf(evidence) : undefined;
    return fault === undefined ? [] : [{ evidence, fault }];
  });
  const because = odd.map(({ evidence, fault }) => ({
    evidence,
    text: say`${evidence.name} presents a certificate from ${issuerInWords(evidence.chain)} ${fault}; the service has none of this sort`,
  }));
  return judgement(
    'possible',
    because,
    odd.map(({ evidence }) => evidence.name),
  );
}
