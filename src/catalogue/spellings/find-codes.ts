import { aadsts, errorCodes, troubleshootingBlock } from './aadsts.ts';
import { decimal, toldNumber } from './decimal.ts';
import { bareHex, prefixedHex } from './hex.ts';
import type { Sighting, Spelling } from './sighting.ts';
import { tags } from './tags.ts';
import { wholeInput } from './whole-input.ts';
import { events, words } from './words.ts';

const SPELLINGS: readonly Spelling[] = [
  aadsts,
  errorCodes,
  troubleshootingBlock,
  prefixedHex,
  bareHex,
  decimal,
  toldNumber,
  words,
  tags,
  events,
];

/** No text means more codes than this; a file of random numbers must not fill the memory. */
const MOST: Readonly<Record<Sighting['trust'], number>> = { sure: 2_000, 'if-listed': 20_000 };

/** All codes of a text in the order in which they first stand there, each once. */
export function findCodes(text: string): readonly Sighting[] {
  // Most calls name one code and nothing else; those need no search.
  const alone = wholeInput(text);
  if (alone?.trust === 'sure') return [alone];
  const plain = withoutEscapes(text);
  const found = new Map<string, Sighting>();
  const counts = { sure: 0, 'if-listed': 0 };
  for (const spelling of SPELLINGS) {
    for (const sighting of spelling(plain)) {
      if (counts[sighting.trust] < MOST[sighting.trust] && keep(found, sighting)) counts[sighting.trust]++;
    }
  }
  if (alone !== undefined) keep(found, alone);
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/** The first place counts, unless only a later one is beyond doubt. Says whether the code is new. */
function keep(found: Map<string, Sighting>, sighting: Sighting): boolean {
  const known = found.get(sighting.code);
  if (known === undefined || (known.trust === sighting.trust ? sighting.at < known.at : sighting.trust === 'sure')) {
    found.set(sighting.code, sighting);
  }
  return known?.trust !== sighting.trust;
}

/** What escaped addresses put around codes. Letters and digits are never escaped. */
const ESCAPES: readonly (readonly [string, string])[] = ['20', '22', '27', '28', '2c', '3a', '3d', '5b'].flatMap(
  (code) =>
    [`%25${code}`, `%25${code.toUpperCase()}`, `%${code}`, `%${code.toUpperCase()}`].map(
      (written) => [written, String.fromCharCode(Number.parseInt(code, 16)).padStart(written.length)] as const,
    ),
);

/** Resolves %3A and its like, padded so that every place stays where it was. */
const withoutEscapes = (text: string): string =>
  text.includes('%') ? ESCAPES.reduce((plain, [written, meant]) => plain.replaceAll(written, meant), text) : text;
