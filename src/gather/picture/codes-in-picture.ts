import { explain } from '../../catalogue/explain.ts';
import type { SeenCode } from '../../model/code.ts';
import { readingCost } from './likeness.ts';
import { type ListedCode, listedCodes } from './listed-codes.ts';
import type { Kind, Reading, ReadLine } from './reading.ts';

/** The codes that a reading shows, each once: what most lines say first, then in the order of their lines. */
export async function codesInPicture({ lines }: Pick<Reading, 'lines'>): Promise<readonly SeenCode[]> {
  const found = new Map<string, Voted>();
  for (const line of lines) {
    const seen = await codeOf(line);
    if (seen === undefined) continue;
    const known = found.get(seen.code);
    const kept = known?.seen.certainty === 'sure' ? known.seen : seen;
    found.set(seen.code, { seen: kept, lines: (known?.lines ?? 0) + 1 });
  }
  const all = [...found.values()];
  // Where something is sure, what was guessed from other lines is more likely one of their other numbers.
  const sure = all.filter(({ seen }) => seen.certainty === 'sure');
  const told = sure.length > 0 ? sure : all.toSorted((one, other) => other.lines - one.lines);
  return told.map(({ seen }) => seen);
}

/** Each way to look at a picture has lines of its own: the same line looked at again is one more vote. */
type Voted = { readonly seen: SeenCode; readonly lines: number };

async function codeOf(line: ReadLine): Promise<SeenCode | undefined> {
  const exact = await exactCodes(line);
  const [first, ...others] = exact;
  if (first !== undefined && others.length === 0 && isSure(first))
    return { code: first.code, certainty: 'sure', readAs: first.readAs };
  const likely = likeliest(line, await listedCodes(line.kind));
  if (likely !== undefined) return { ...likely, certainty: 'probably' };
  const most = first ?? (await exactCodes(line, false))[0];
  return most === undefined ? undefined : { code: most.code, certainty: 'probably', readAs: most.readAs };
}

/** A code that stands letter for letter in some of the tries of a line. */
type Exact = {
  readonly code: string;
  readonly readAs: string;
  readonly tries: number;
  /** Of those tries, the ones that were free to read any letter. */
  readonly free: number;
  /** The best of a free one, 0 to 100. */
  readonly confidence: number;
};

/** Tries that must give the code before it is sure, out of nine; two of them free to read any letter. */
const TRIES_FOR_SURE = 6;
const FREE_FOR_SURE = 2;
/** Right ones have more, wrong ones less, in the pictures of `npm run screenshots`. */
const CONFIDENCE_FOR_SURE = 60;

const isSure = ({ tries, free, confidence }: Exact): boolean =>
  tries >= TRIES_FOR_SURE && free >= FREE_FOR_SURE && confidence >= CONFIDENCE_FOR_SURE;

/** The codes that tries give as they are, the most frequent first. Listed ones: others are mostly misread. */
async function exactCodes({ tries }: ReadLine, isListed = true): Promise<readonly Exact[]> {
  const found = new Map<string, Exact>();
  for (const { text, confidence } of tries) {
    const { codes } = await explain(withPlainPrefix(text));
    for (const { code, input } of codes.filter(({ known }) => known === isListed)) {
      const known = found.get(code) ?? { code, readAs: input, tries: 0, free: 0, confidence: 0 };
      found.set(code, {
        ...known,
        tries: known.tries + 1,
        free: known.free + (confidence === null ? 0 : 1),
        confidence: Math.max(known.confidence, confidence ?? 0),
      });
    }
  }
  return [...found.values()].toSorted((one, other) => other.tries - one.tries);
}

/** `0x` says nothing but that a number follows: whatever it was read as, it is no guess. */
const PREFIX = /(?<![0-9A-Za-z])[0OoQDUCG)(]{1,2}[xX×](?=[0-9A-Za-z]{7,9}(?![0-9A-Za-z]))/g;
const withPlainPrefix = (text: string): string => text.replace(PREFIX, '0x');

/** A try counts against a code with what it costs to read it so, and no more than this: a try may have failed altogether. */
const MOST_COSTS = 2;
/** More than this for each try on average, and the code is none that is listed. */
const LIKELY_COSTS = 1.3;

/** The listed code that all tries together are nearest to. */
function likeliest({ kind, tries }: ReadLine, listed: readonly ListedCode[]): Omit<SeenCode, 'certainty'> | undefined {
  const words = tries.flatMap(({ text }) => writtenIn(text, kind) ?? []);
  if (words.length === 0) return undefined;
  const costs = listed.map(({ code, written }) => ({
    code,
    cost:
      words.reduce((sum, { letters }) => sum + Math.min(MOST_COSTS, readingCost(letters, written)), 0) / words.length,
  }));
  const best = costs.reduce((one, other) => (other.cost < one.cost ? other : one));
  return best.cost > LIKELY_COSTS ? undefined : { code: best.code, readAs: words[0]?.word ?? '' };
}

/** What of a code stands in a line: digits with a misread prefix before them, or a name with digits, torn apart perhaps. */
const WRITTEN: Readonly<Record<Kind, RegExp>> = {
  hex: /(?<![0-9A-Za-z])(?:[0OoQDUCG)(]{0,2}[xX×%*])?([CcGE(68B04][0-9A-Za-z(|!]{6,8})(?![0-9A-Za-z])/,
  named: /(?<![0-9A-Za-z])([A4MRO][0-9A-Za-z]{4,6}[0-9OQDILZSGBTAE]{2,7}(?: \d{1,4}(?=:))?)(?![0-9A-Za-z])/,
  number: /(?<!\S)([0-9OQDILZSGBT]{4,8})\W*$/,
};

function writtenIn(text: string, kind: Kind): { readonly word: string; readonly letters: string } | undefined {
  const [word, letters] = WRITTEN[kind].exec(text) ?? [];
  return word === undefined || letters === undefined
    ? undefined
    : { word: word.trim(), letters: letters.toUpperCase().replace(' ', '') };
}
