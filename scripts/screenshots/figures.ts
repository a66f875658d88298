import { ways } from './cases.ts';
import type { Measured } from './measure.ts';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** The figures as a part of docs/screenshots.md. */
export function figures(all: readonly Measured[]): string {
  const right = all.filter(({ isRight }) => isRight);
  const sure = right.filter(({ seen }) => seen[0]?.certainty === 'sure');
  const times = all.map(({ cpuMs }) => cpuMs / 1000).toSorted((one, other) => one - other);
  const middle = times[times.length >> 1] ?? 0;
  return `## Figures

\`npm run screenshots\` draws ${all.length} dialogs of Teams, Windows and the sign-in page in a browser: in English, German, French, Spanish and Japanese,
light and dark, at 60 to 200 %, in three fonts, and sends them the ways below. On ${new Date().toISOString().slice(0, 10)}:

- the right code in **${percent(right.length, all.length)}**, sure in ${percent(sure.length, all.length)}, probable in ${percent(right.length - sure.length, all.length)};
- a wrong code called sure: **${all.filter(({ isWronglySure }) => isWronglySure).length}**;
- time of the processor: ${middle.toFixed(1)} s in the middle, ${(times.at(-1) ?? 0).toFixed(1)} s at most.

| way | pictures | right | of them sure |
| --- | --- | --- | --- |
${rows(all)}

Pictures that gave no code or a wrong one, which was called probable: ${missed(all)}.
`;
}

const rows = (all: readonly Measured[]): string =>
  Object.entries(ways)
    .map(([id, { name }]) => {
      const own = all.filter(({ one }) => one.way === id);
      const right = own.filter(({ isRight }) => isRight);
      return `| ${name} | ${own.length} | ${right.length} | ${right.filter(({ seen }) => seen[0]?.certainty === 'sure').length} |`;
    })
    .join('\n');

const missed = (all: readonly Measured[]): string =>
  all
    .filter(({ isRight }) => !isRight)
    .map(({ one }) => `\`${one.name}\``)
    .join(', ') || 'none';
