import type { Action, Cause } from '../../model/cause.ts';
import { type Block, headline, item, listed, paragraph } from '../block.ts';
import { causeBlocks } from '../cause-text.ts';
import { filled } from '../languages/phrases.ts';
import { layOut } from '../lay-out.ts';
import type { Addressee, Reader } from '../reader.ts';
import { AREAS } from './areas.ts';
import { markOf, type SupportCode } from './support-code.ts';

/** What is known of a cause that a code may mean. */
export type KnownCause = { readonly cause: Cause; readonly actions: readonly Action[] };

export const supportCodeText = (code: SupportCode, known: readonly KnownCause[], reader: Reader): string =>
  layOut(supportCodeBlocks(code, known, reader), reader);

/** `explain --json` of a support code, schema 1. */
export const supportCodeJson = (
  { statusCode, verdict, cause: mark, areas }: SupportCode,
  known: readonly KnownCause[],
): string => {
  const causes = causesOf(mark, known).map(({ cause: { id, title } }) => ({ id, title }));
  return `${JSON.stringify({ schema: 1, supportCode: { verdict, statusCode, causes, notLookedAt: areas } }, null, 2)}\n`;
};

/** One, unless two causes ever get the same mark: then both are named. */
const causesOf = (mark: number, known: readonly KnownCause[]): readonly KnownCause[] =>
  known.filter(({ cause }) => markOf(cause.id) === mark);

/** What a support code says, as the one who examined the computer saw it. */
export const supportCodeBlocks = (
  code: SupportCode,
  known: readonly KnownCause[],
  reader: Addressee,
): readonly Block[] => [
  ...verdictBlocks(code, known, reader),
  ...listed(
    reader.phrases.supportCode.notLookedAt,
    code.areas.map((area) => item(reader.phrases.supportCode.areas[AREAS.indexOf(area)] ?? area)),
  ),
];

const about = ({ statusCode }: SupportCode, { phrases }: Addressee): readonly Block[] =>
  statusCode === null
    ? []
    : [paragraph(phrases.supportCode.about, { text: `${statusCode}.`, leadsTo: `codes/${statusCode}` })];

function verdictBlocks(code: SupportCode, known: readonly KnownCause[], reader: Addressee): readonly Block[] {
  const { label, supportCode: says, howSure } = reader.phrases;
  const word = filled(label, { label: says.word });
  if (code.verdict === 'healthy') return [headline('good', word, says.healthy), ...about(code, reader)];
  if (code.verdict === 'unknown') return [headline('unsure', word, says.unknown), ...about(code, reader)];
  const meant = causesOf(code.cause, known);
  const [first] = meant;
  if (first === undefined) return [headline('unsure', word, says.newer), ...about(code, reader)];
  return [
    headline('bad', word, first.cause.title),
    paragraph(howSure[code.verdict]),
    ...about(code, reader),
    ...meant.flatMap(({ cause, actions }) => causeBlocks(cause, actions, reader)),
  ];
}
