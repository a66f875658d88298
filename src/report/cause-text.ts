import type { Action, Cause } from '../model/cause.ts';
import { actionsText } from './actions-text.ts';
import { type Block, headline, item, listed, paragraph } from './block.ts';
import { whereItLies } from './finding-text.ts';
import type { Addressee } from './reader.ts';

/** One cause as it is known, before anything is looked at. */
export const causeBlocks = (cause: Cause, actions: readonly Action[], reader: Addressee): readonly Block[] => [
  headline('bad', 'Cause', cause.title),
  paragraph(cause.why),
  paragraph(whereItLies[cause.owner]),
  ...actionsText(actions, reader),
  ...listed(
    'Codes that Teams may show for it; none of them proves it',
    cause.codes.map((code) => item(code.endsWith('x') ? code : { text: code, leadsTo: `codes/${code}` })),
  ),
  ...listed(
    'What proves it',
    cause.checks.map((check) => item(`[check: ${check}]`)),
  ),
];
