import type { CertificateFacts, Evidence, EvidenceOf } from '../../model/evidence.ts';
import { type Block, bullets, type Item, item, section } from '../block.ts';
import { instant, milliseconds, outcomeInWords, routeInWords } from './in-words.ts';

/** Handshakes with the certificates that were shown, leaf first. */
export const secureConnections = (evidence: readonly Evidence[]): readonly Block[] => {
  const handshakes = evidence.filter((seen) => seen.kind === 'tls-handshake').map(handshake);
  const versions = evidence
    .filter((seen) => seen.kind === 'tls-version-tried')
    .map(({ name, version, outcome }) => item(`${name} with ${version}: ${outcomeInWords(outcome, () => 'accepted')}`));
  const items = [...handshakes, ...versions];
  return items.length === 0 ? [] : section('Secure connections and certificates', [bullets(items)]);
};

function handshake(seen: EvidenceOf<'tls-handshake'>): Item {
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
      ...chain.map(certificate),
    ],
  };
}

const certificate = (facts: CertificateFacts, place: number): Item => ({
  text: [`Certificate ${place + 1}: ${facts.subject}`],
  under: [
    item(`Issued by ${facts.issuer}`),
    item(`Valid from ${instant(facts.notBefore)} to ${instant(facts.notAfter)}`),
    item(`SHA-256 ${facts.sha256}`),
    item(`Serial number ${facts.serialNumber}, key ${facts.key}`),
    ...(facts.names.length === 0 ? [] : [item(`Names: ${facts.names.join(', ')}`)]),
  ],
});
