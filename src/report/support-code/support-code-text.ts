import type { Action, Cause } from '../../model/cause.ts';
import { type Block, headline, item, listed, paragraph } from '../block.ts';
import { causeBlocks } from '../cause-text.ts';
import { howSure } from '../finding-text.ts';
import { layOut } from '../lay-out.ts';
import type { Addressee, Reader } from '../reader.ts';
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
    'What could not be looked at',
    code.areas.map((area) => item(area)),
  ),
];

const about = ({ statusCode }: SupportCode): readonly Block[] =>
  statusCode === null
    ? []
    : [paragraph('The person asked about the code', { text: `${statusCode}.`, leadsTo: `codes/${statusCode}` })];

function verdictBlocks(code: SupportCode, known: readonly KnownCause[], reader: Addressee): readonly Block[] {
  if (code.verdict === 'healthy')
    return [
      headline('good', 'Support code', 'no problem was found: signing in to Teams worked from there.'),
      ...about(code),
    ];
  if (code.verdict === 'unknown')
    return [
      headline('unsure', 'Support code', 'nothing was proven to be wrong, but too little was seen.'),
      ...about(code),
    ];
  const meant = causesOf(code.cause, known);
  const [first] = meant;
  if (first === undefined)
    return [
      headline('unsure', 'Support code', 'a cause that this version does not know. A newer one does.'),
      ...about(code),
    ];
  return [
    headline('bad', 'Support code', first.cause.title),
    paragraph(howSure[code.verdict]),
    ...about(code),
    ...meant.flatMap(({ cause, actions }) => causeBlocks(cause, actions, reader)),
  ];
}
