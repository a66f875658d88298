import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { verifySignature } from '../host/verify-signature.ts';
import { readCertificate } from './certificate.ts';
import { findPath, indexOf } from './find-path.ts';
import { serverRules } from './path-rules.ts';
import { readRevocationList } from './revocation-list.ts';
import { statusByLists } from './status-by-lists.ts';

const samples: readonly Uint8Array[] = ['microsoft.com', 'expired', 'self-signed', 'superfish', 'superfish-root']
  .flatMap((name) =>
    readFileSync(`${import.meta.dirname}/fixtures/${name}.pem`, 'utf8').split('-----END CERTIFICATE-----'),
  )
  .map((pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))
  .filter(({ length }) => length > 0);

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

const rules = serverRules(new Date('2026-03-10T18:31:56Z'), verifySignature);

/** One search is done in a few milliseconds; a second is a hang. */
const HANG_MS = 1_000;

/** Whatever bytes a server sends, reading and judging them ends soon and with a word. */
export const property = fc.property(fc.array(input, { minLength: 1, maxLength: 4 }), (chain) => {
  const startedAtMs = performance.now();
  const read = chain.map(readCertificate).filter((certificate) => certificate !== null);
  const lists = chain.map(readRevocationList).filter((list) => list !== null);
  const [leaf, ...pool] = read;
  if (leaf === undefined) return true;
  const roots = indexOf(read.slice(-1));
  findPath(leaf, pool, roots, rules);
  statusByLists(leaf, { lists, pool, roots, rules });
  return performance.now() - startedAtMs < HANG_MS;
});
