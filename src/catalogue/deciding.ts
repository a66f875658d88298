/** Codes that only say that something inside failed. From Microsoft's articles about the join log and event 1098. */
const WRAPPERS = new Set([
  '0xCAA5001C',
  '0xCAA1002D',
  '0xCAA20064',
  '0xCAA90004',
  '0xCAA90006',
  '0xCAA90056',
  '0x80131500',
  'AADSTS70002',
]);

export const isWrapper = (code: string): boolean => WRAPPERS.has(code);

/** Codes of one attempt stand this close together, in characters: an event with its stack and addresses. */
const ONE_SENTENCE = 400;

type Placed = { readonly code: string; readonly at: number; readonly nothingWrong: boolean; readonly wrapper: boolean };

/** From the code that says most to the one that says least. The first that fits counts. */
const ORDER: readonly ((placed: Placed) => boolean)[] = [
  ({ code, nothingWrong, wrapper }) => /^(?:AADSTS|AADB2C|MSIS)/.test(code) && !nothingWrong && !wrapper,
  ({ nothingWrong, wrapper, code }) => !nothingWrong && !wrapper && isNetworkNumber(code),
  ({ nothingWrong, wrapper, code }) => !nothingWrong && !wrapper && /^(?:0x(?!CAA2|C000006D)|\d{5}|4c7)/.test(code),
  ({ code, wrapper }) => code.startsWith('AADSTS') && !wrapper,
  ({ code, nothingWrong }) => code.startsWith('0xCAA2') && !nothingWrong,
  ({ code, nothingWrong }) => code.startsWith('0xC000') && !nothingWrong,
  ({ wrapper }) => wrapper,
  ({ code, nothingWrong }) => /^[a-z]+_/.test(code) && !nothingWrong,
  ({ nothingWrong, code }) => !nothingWrong && !code.includes('/'),
];

/** A network number beside a number of Windows is its reason: `FAIL [0x801c0021/0x80072ee2]`. */
const isNetworkNumber = (code: string): boolean => /^0x(?:CAA[378]|80072[EF]|8019|800C)|^12\d{3}$/.test(code);

function rank(placed: Placed): number {
  const found = ORDER.findIndex((fits) => fits(placed));
  return found === -1 ? ORDER.length : found;
}

/** The code that decides first. Of several AADSTS numbers in one sentence the last is the specific one. */
export function decidingFirst<T extends Placed>(codes: readonly T[]): readonly T[] {
  return groupsOf(codes)
    .flatMap((group) => group.map((code) => ({ code, rank: rank(code) })))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code }) => code);
}

/** Codes in the order of the text, but the answers of the service that stand close together the last one first. */
function groupsOf<T extends Placed>(codes: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const code of codes.filter((one) => one.code.startsWith('AADSTS'))) {
    const group = groups.at(-1);
    const near = code.at - (group?.[0]?.at ?? Number.NEGATIVE_INFINITY) < ONE_SENTENCE;
    if (near) group?.unshift(code);
    else groups.push([code]);
  }
  return [...groups, codes.filter((one) => !one.code.startsWith('AADSTS'))];
}
