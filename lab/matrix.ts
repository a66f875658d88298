import type { Scenario } from '../scenarios/scenario.ts';

/** One scenario that was run, and what the program said in it; undefined when it said nothing that can be read. */
export type Tried = {
  readonly name: string;
  readonly scenario: Pick<Scenario, 'story' | 'expect'>;
  readonly said: { readonly verdict: string; readonly findings: readonly string[] } | undefined;
  /** Of the program alone, without building the world. */
  readonly durationMs: number;
};

/** The matrix as a Markdown page: every world with what was expected and what came, and how far each cause can be trusted. */
export function matrixOf(tried: readonly Tried[], now: Date): string {
  const worlds = new Set(tried.map(({ name }) => name)).size;
  const broken = tried.filter((one) => expectedIn(one).length > 0);
  const fine = tried.filter((one) => expectedIn(one).length === 0);
  const onTop = broken.filter((one) => saidIn(one)[0] === expectedIn(one)[0]);
  const quiet = fine.filter((one) => one.said !== undefined && saidIn(one).length === 0);
  const blamed = tried.flatMap((one) => saidIn(one).filter((rule) => !expectedIn(one).includes(rule)));
  return [
    '# Accuracy',
    '',
    `Written by \`npm run accuracy\` on ${now.toISOString().slice(0, 10)} from ${tried.length} runs in ${worlds} worlds of the [lab](../lab/README.md).`,
    'Each is really built, and the unmodified program runs in it. Anyone can repeat it.',
    '',
    `- Right cause on top: ${onTop.length} of ${broken.length} runs in broken worlds.`,
    `- No finding: ${quiet.length} of ${fine.length} runs in worlds that are healthy, however odd.`,
    `- Causes named that were none: ${blamed.length}.`,
    '',
    '## Causes',
    '',
    'Precision: of the runs in which the program named this cause, those in which it was one. Recall: of the runs in which it was one, those in which the program named it.',
    '',
    table(
      ['cause', 'runs with it', 'named', 'precision', 'recall'],
      causesIn(tried).map((cause) => causeRow(cause, tried)),
    ),
    '',
    '## Worlds',
    '',
    table(
      ['world', 'story', 'expected', 'got', 'time'],
      [...Map.groupBy(tried, ({ name }) => name).values()].map(worldRow),
    ),
    '',
  ].join('\n');
}

const expectedIn = ({ scenario }: Tried): readonly string[] => scenario.expect.findings.map(({ rule }) => rule);
const saidIn = ({ said }: Tried): readonly string[] => said?.findings ?? [];

const causesIn = (tried: readonly Tried[]): readonly string[] =>
  [...new Set(tried.flatMap((one) => [...expectedIn(one), ...saidIn(one)]))].toSorted();

function causeRow(cause: string, tried: readonly Tried[]): readonly string[] {
  const is = tried.filter((one) => expectedIn(one).includes(cause));
  const named = tried.filter((one) => saidIn(one).includes(cause));
  const both = is.filter((one) => named.includes(one)).length;
  return [cause, String(is.length), String(named.length), share(both, named.length), share(both, is.length)];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

/** All runs of one world; every differing answer is shown with how often it came. */
function worldRow(runs: readonly Tried[]): readonly string[] {
  const [first] = runs;
  if (first === undefined) return [];
  const expected = inWords(first.scenario.expect.verdict, expectedIn(first));
  const answers = Map.groupBy(runs, ({ said }) =>
    said === undefined ? 'nothing' : inWords(said.verdict, said.findings),
  );
  const got = [...answers].map(([answer, { length }]) => {
    const times = length === runs.length ? '' : ` (${length} of ${runs.length})`;
    return answer === expected ? `the same${times}` : `**${answer}**${times}`;
  });
  return [first.name, first.scenario.story, expected, got.join('; '), `${(middleOf(runs) / 1_000).toFixed(1)} s`];
}

const middleOf = (runs: readonly Tried[]): number =>
  runs.map(({ durationMs }) => durationMs).toSorted((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0;

const inWords = (verdict: string, findings: readonly string[]): string =>
  findings.length === 0 ? verdict : findings.join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
