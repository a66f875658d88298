import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** What the recorded outputs in a folder might have been, in three encodings, or nothing real at all. */
export function mutatedOutputs(folder: string): fc.Arbitrary<Uint8Array> {
  const samples = readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .flatMap((name) => inEncodings(readFileSync(join(folder, name), 'utf8')));
  return fc.oneof(
    { weight: 9, arbitrary: mutated(samples) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  );
}

const inEncodings = (text: string): readonly Uint8Array[] => [
  Buffer.from(text),
  Buffer.from(`\ufeff${text}`, 'utf16le'),
  Buffer.from(text, 'latin1'),
];

/** Bytes changed, a piece of another output in the middle, repeated, or cut off. */
const mutated = (samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      sample: fc.constantFrom(...samples),
      other: fc.constantFrom(...samples),
      flips: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 8 }),
      splice: fc.record({ at: fc.nat(), from: fc.nat(), length: fc.nat(400), times: fc.nat(3) }),
      keep: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
    })
    .map(({ sample, other, flips, splice, keep }) => {
      const at = splice.at % sample.length;
      const piece = other.subarray(splice.from % other.length).subarray(0, splice.length);
      const bytes = Buffer.concat([sample.subarray(0, at), ...Array(splice.times).fill(piece), sample.subarray(at)]);
      for (const flip of flips) bytes[flip.at % bytes.length] = flip.to;
      return keep === undefined ? bytes : bytes.subarray(0, keep % bytes.length);
    });
