import type { Owner } from '../model/cause.ts';
import type { Origin } from '../model/evidence.ts';
import type { Finding, Reason, Strength } from '../model/report.ts';
import { actionsText } from './actions-text.ts';
import { type Block, bullets, faint, headline, type Item, item, listed, paragraph, section } from './block.ts';
import { type Addressee, wantsDetails } from './reader.ts';
import { count, sentence } from './sentence.ts';

/** Who can put a cause right, for those who wonder whether it is them. */
export const whereItLies: Readonly<Record<Owner, string>> = {
  user: 'You can put this right yourself.',
  device: 'The fault lies in this computer, not in your account.',
  network: 'The fault lies in the network, not in your account.',
  tenant: 'Your organisation decides about this; your IT admin can change it.',
  app: 'The fault lies in the app, not in you.',
  microsoft: "The fault lies at Microsoft, not with you or your organisation's network.",
};

/** What the word for how sure we are means. */
export const howSure: Readonly<Record<Strength, string>> = {
  certain: 'This is certain: what was seen has no other explanation.',
  likely: 'This is likely: it fits everything that was seen, and nothing speaks against it.',
  possible: 'This is possible: it fits what was seen, but something else could look the same.',
};

/** The same thing said about many hosts convinces nobody more. */
const REASONS_FOR_USERS = 3;

/** One cause from what is wrong to who does what. `word` opens it: "Problem", "Problem 1 of 2". */
export const findingText = (
  finding: Finding,
  folded: readonly Finding[],
  word: string,
  reader: Addressee,
): readonly Block[] => [
  headline('bad', word, finding.title),
  paragraph(finding.why),
  paragraph(whereItLies[finding.owner]),
  ...section('How we know', [reasons(finding.because, reader), paragraph(howSure[finding.strength])]),
  ...actionsText(finding.actions, reader),
  ...listed('What follows from it, and goes away with it', consequences(finding, folded)),
  ...codesText(finding, reader),
];

function reasons(because: readonly Reason[], reader: Addressee): Block {
  const items = because.map(({ from, text }) => item(sentence(text), faint(originInWords(from))));
  const left = wantsDetails(reader) ? 0 : items.length - REASONS_FOR_USERS;
  if (left <= 0) return bullets(items);
  return bullets(items.slice(0, REASONS_FOR_USERS), {
    says: `${count(left, 'more reason')} of this kind`,
    items: items.slice(REASONS_FOR_USERS),
  });
}

const originInWords = (from: Origin): string =>
  'check' in from ? `[check: ${from.check}]` : `[${from.file}${from.line === undefined ? '' : `, line ${from.line}`}]`;

const consequences = ({ explains }: Finding, folded: readonly Finding[]): readonly Item[] =>
  folded.filter(({ rule }) => explains.includes(rule)).map(({ title }) => item(sentence(title)));

const codesText = ({ statusCodes, rule }: Finding, reader: Addressee): readonly Block[] =>
  wantsDetails(reader) && statusCodes.length > 0
    ? section('Codes that Teams may show for it', [paragraph(statusCodes.join(', '), faint(`[cause: ${rule}]`))])
    : [];
