import type { CertificateFacts, Evidence, EvidenceOf } from '../../model/evidence.ts';
import { type Block, bullets, type Item, item, section } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';
import { instant, milliseconds, outcomeInWords, routeInWords } from './in-words.ts';

type Handshake = EvidenceOf<'tls-handshake'>;

const shownIn = (handshakes: readonly Handshake[]): ReadonlySet<string> =>
  new Set(handshakes.flatMap(({ chain }) => chain.map(({ sha256 }) => sha256)));

/** Handshakes with the certificates that were shown, leaf first. */
export const secureConnections = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const seen = evidence.filter((piece) => piece.kind === 'tls-handshake');
  const handshakes = seen.map((one, place) => handshake(one, shownIn(seen.slice(0, place))));
  const versions = evidence
    .filter((seen) => seen.kind === 'tls-version-tried')
    .map(({ name, version, outcome }) => item(`${name} with ${version}: ${outcomeInWords(outcome, () => 'accepted')}`));
  const items = [...handshakes, ...versions];
  return items.length === 0 ? [] : section(says.secure, [bullets(items)]);
};

function handshake(seen: Handshake, shown: ReadonlySet<string>): Item {
  const { name, route, address, outcome, chain, trust, durationMs } = seen;
  const result = outcomeInWords(outcome, ({ protocol, cipher }) => `${protocol}, ${cipher}`);
  const way = `${address === null ? '' : `${address}, `}${routeInWords(route)}, ${milliseconds(durationMs)}`;
  return {
    text: [`${name}: ${result}`],
    under: [
      item(way),
      ...(trust === null
        ? []
        : [item(`Trusted by this system: ${trust.system}; by the bundled list: ${trust.bundled}`)]),
      ...chain.map((facts, place) => certificate(facts, place, shown)),
    ],
  };
}

/** A certificate that many hosts share is told once. */
const certificate = (facts: CertificateFacts, place: number, shown: ReadonlySet<string>): Item => ({
  text: [`Certificate ${place + 1}: ${facts.subject}${shown.has(facts.sha256) ? ' (as above)' : ''}`],
  under: shown.has(facts.sha256) ? [] : facets(facts),
});

const facets = (facts: CertificateFacts): readonly Item[] => [
  item(`Issued by ${facts.issuer}`),
  item(`Valid from ${instant(facts.notBefore)} to ${instant(facts.notAfter)}`),
  item(`SHA-256 ${facts.sha256}`),
  item(`Serial number ${facts.serialNumber}, key ${facts.key}`),
  ...(facts.names.length === 0 ? [] : [item(`Names: ${facts.names.join(', ')}`)]),
];
