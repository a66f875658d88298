import type { CodeJudgement, Verdict } from '../model/report.ts';
import { type Block, bullets, heading, type Item, item, paragraph } from './block.ts';
import { sentence } from './sentence.ts';

type Judged = CodeJudgement['causes'][number];

const ANSWERS: readonly { readonly answer: Judged['answer']; readonly says: string }[] = [
  { answer: 'confirmed', says: 'Found here:' },
  { answer: 'refuted', says: 'Ruled out by what was seen:' },
  { answer: 'could-not-be-tested', says: 'Could not be tested:' },
];

/** What the examination says to one status code, cause by cause. */
export const codeJudgementText = ({ code, title, causes }: CodeJudgement, verdict: Verdict): readonly Block[] => [
  heading(`What this means for the code ${code} (${title})`),
  paragraph(conclusion(causes, verdict)),
  ...ANSWERS.flatMap(({ answer, says }) => {
    const judged = causes.filter((cause) => cause.answer === answer);
    return judged.length === 0 ? [] : [paragraph(says), bullets(judged.map(causeItem))];
  }),
];

function conclusion(causes: readonly Judged[], verdict: Verdict): string {
  if (causes.length === 0) return 'No cause of this code is known that could be looked for here.';
  if (causes.some(({ answer }) => answer === 'confirmed')) return 'What was found explains this code.';
  const none =
    causes.length === 1
      ? 'Its only known cause was not found.'
      : `None of its ${causes.length} known causes was found.`;
  return verdict === 'problem'
    ? `${none} What was found also keeps people from signing in: put that right first.`
    : none;
}

const causeItem = ({ title, because }: Judged): Item => ({
  text: [sentence(title)],
  under: because.map((reason) => item(sentence(reason))),
});
