import type { CodeJudgement, Verdict } from '../model/report.ts';
import { textOf } from '../model/said.ts';
import { type Block, bullets, heading, type Item, item, paragraph } from './block.ts';
import { counted, filled, type Phrases } from './languages/phrases.ts';
import type { Addressee } from './reader.ts';
import { sentence } from './sentence.ts';

type Judged = CodeJudgement['causes'][number];

const ANSWERS: readonly Judged['answer'][] = ['confirmed', 'refuted', 'could-not-be-tested'];

/** What the examination says to one status code, cause by cause. */
export const codeJudgementText = (
  { code, title, causes }: CodeJudgement,
  verdict: Verdict,
  { phrases: { judgement } }: Pick<Addressee, 'phrases'>,
): readonly Block[] => [
  heading(filled(judgement.heading, { code, title })),
  paragraph(conclusion(causes, verdict, judgement)),
  ...ANSWERS.flatMap((answer) => {
    const judged = causes.filter((cause) => cause.answer === answer);
    return judged.length === 0 ? [] : [paragraph(judgement[answer]), bullets(judged.map(causeItem))];
  }),
];

function conclusion(causes: readonly Judged[], verdict: Verdict, says: Phrases['judgement']): string {
  if (causes.length === 0) return says.noCauseKnown;
  if (causes.some(({ answer }) => answer === 'confirmed')) return says.explained;
  const none = counted(says.noneFound, causes.length);
  return verdict === 'problem' ? `${none} ${says.alsoInTheWay}` : none;
}

const causeItem = ({ title, because }: Judged): Item => ({
  text: [sentence(title)],
  under: because.map((reason) => item(sentence(textOf(reason)))),
});
