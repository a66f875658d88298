import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { success } from '../../model/failure.ts';
import { outputText } from '../host/output-text.ts';
import { aadEvents } from './aad-events.ts';
import { accountFacts } from './account-name.ts';
import { dsregcmdFacts } from './dsregcmd.ts';
import { intuneFacts } from './intune-linux.ts';
import { appSsoFacts, enrolmentFacts } from './macos-device.ts';
import { timeServiceFacts } from './time-service.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const samples: readonly Uint8Array[] = readdirSync(FIXTURES)
  .filter((name) => !name.endsWith('.md'))
  .flatMap((name) => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    return [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'latin1')];
  });

/** Bytes changed, a piece of another output in the middle, repeated, cut off, or nothing real at all. */
const mutated: fc.Arbitrary<Uint8Array> = fc
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

const input = fc.oneof({ weight: 9, arbitrary: mutated }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) });

/** One reading takes a millisecond; a second is a hang. */
const HANG_MS = 1_000;

/** Whatever a tool prints, reading it ends soon, and gives facts that are plain data. */
export const property = fc.property(input, (bytes) => {
  const startedAtMs = performance.now();
  const text = outputText(bytes);
  const facts = [
    ...[dsregcmdFacts(text), appSsoFacts(text), enrolmentFacts(text), intuneFacts(text)],
    ...[timeServiceFacts(success(text)), accountFacts(success(text)), aadEvents(text)],
  ];
  JSON.stringify(facts);
  return performance.now() - startedAtMs < HANG_MS;
});
