import type { Action, Cause } from '../model/cause.ts';
import { actionsText } from './actions-text.ts';
import { type Block, headline, item, listed, paragraph } from './block.ts';
import { filled } from './languages/phrases.ts';
import type { Addressee } from './reader.ts';

/** One cause as it is known, before anything is looked at. */
export function causeBlocks(cause: Cause, actions: readonly Action[], reader: Addressee): readonly Block[] {
  const { phrases } = reader;
  return [
    headline('bad', filled(phrases.label, { label: phrases.cause.word }), cause.title),
    paragraph(cause.why),
    paragraph(phrases.whereItLies[cause.owner]),
    ...actionsText(actions, reader),
    ...listed(
      phrases.cause.codes,
      cause.codes.map((code) => item(code.endsWith('x') ? code : { text: code, leadsTo: `codes/${code}` })),
    ),
    ...listed(
      phrases.cause.proof,
      cause.checks.map((check) => item(filled(phrases.finding.fromCheck, { check }))),
    ),
  ];
}
