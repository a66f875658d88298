import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { digest, verifySignature } from '../host/verify-signature.ts';
import { readCertificate } from './certificate.ts';
import { findPath } from './find-path.ts';
import { readOcspAnswer } from './ocsp-answer.ts';
import { serverRules } from './path-rules.ts';
import { readRevocationList } from './revocation-list.ts';
import { statusByLists } from './status-by-lists.ts';
import { statusByOcsp } from './status-by-ocsp.ts';
import { indexOfStore } from './store-index.ts';

const ofCertificates: readonly Uint8Array[] = ['microsoft.com', 'expired', 'self-signed', 'superfish', 'superfish-root']
  .flatMap((name) =>
    readFileSync(`${import.meta.dirname}/fixtures/${name}.pem`, 'utf8').split('-----END CERTIFICATE-----'),
  )
  .map((pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))
  .filter(({ length }) => length > 0);

const samples: readonly Uint8Array[] = [
  ...ofCertificates,
  ...['list.crl', 'good.ocsp', 'revoked.ocsp'].map((name) => readFileSync(`${import.meta.dirname}/fixtures/${name}`)),
];

/** Changed somewhere, cut off, with something else in its middle, or nothing real at all. */
const mutated: fc.Arbitrary<Uint8Array> = fc
  .record({
    sample: fc.constantFrom(...samples),
    other: fc.constantFrom(...samples),
    flips: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 6 }),
    keep: fc.option(fc.nat(), { nil: undefined, freq: 4 }),
    splice: fc.option(fc.record({ at: fc.nat(), from: fc.nat(), length: fc.nat(200) }), { nil: undefined, freq: 3 }),
  })
  .map(({ sample, other, flips, keep, splice }) => {
    const bytes = Uint8Array.from(sample);
    for (const { at, to } of flips) bytes[at % bytes.length] = to;
    if (splice !== undefined) {
      const piece = other.subarray(splice.from % other.length).subarray(0, splice.length);
      const at = splice.at % bytes.length;
      bytes.set(piece.subarray(0, bytes.length - at), at);
    }
    return keep === undefined ? bytes : bytes.subarray(0, keep % bytes.length);
  });

const input = fc.oneof({ weight: 9, arbitrary: mutated }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) });

/** Something to judge, also where only lists and answers were mutated. */
const genuine = ofCertificates.map(readCertificate).filter((certificate) => certificate !== null);

const rules = serverRules(new Date('2026-03-10T18:31:56Z'), verifySignature);

/** One search is done in a few milliseconds; a second is a hang. */
const HANG_MS = 1_000;

/** Whatever bytes a server or an issuer sends, reading and judging them ends soon and with a word. */
export const property = fc.asyncProperty(fc.array(input, { minLength: 1, maxLength: 4 }), async (bytes) => {
  const startedAtMs = performance.now();
  const lists = bytes.map(readRevocationList).filter((list) => list !== null);
  const answers = bytes.map(readOcspAnswer).filter((answer) => answer !== null);
  const [leaf, ...pool] = [...bytes.map(readCertificate).filter((certificate) => certificate !== null), ...genuine];
  if (leaf === undefined) return false;
  const roots = indexOfStore([...bytes, ...ofCertificates]);
  findPath(leaf, pool, roots, rules);
  statusByLists(leaf, { lists, pool, roots, rules });
  for (const answer of answers) statusByOcsp(answer, leaf, pool[0] ?? leaf, { ...rules, digest }, null);
  return performance.now() - startedAtMs < HANG_MS;
});
