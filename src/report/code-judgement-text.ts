import type { CodeJudgement } from '../model/report.ts';
import { type Block, bullets, heading, type Item, item, paragraph } from './block.ts';
import { count, sentence } from './sentence.ts';

type Judged = CodeJudgement['causes'][number];

const ANSWERS: readonly { readonly answer: Judged['answer']; readonly says: string }[] = [
  { answer: 'confirmed', says: 'Found here: this is why the code comes.' },
  { answer: 'refuted', says: 'Ruled out by what was seen:' },
  { answer: 'could-not-be-tested', says: 'Could not be tested, so it may still be the reason:' },
];

/** What the examination says to one status code, cause by cause. */
export const codeJudgementText = ({ code, title, causes }: CodeJudgement): readonly Block[] => [
  heading(`What this means for the code ${code} (${title})`),
  paragraph(verdictOn(causes)),
  ...ANSWERS.flatMap(({ answer, says }) => {
    const judged = causes.filter((cause) => cause.answer === answer);
    return judged.length === 0 ? [] : [paragraph(says), bullets(judged.map(causeItem))];
  }),
];

function verdictOn(causes: readonly Judged[]): string {
  if (causes.length === 0) return 'No cause of this code is known that could be looked for here.';
  const confirmed = causes.filter(({ answer }) => answer === 'confirmed').length;
  const known = `This code has ${count(causes.length, 'known cause')}`;
  return confirmed > 0 ? `${known}; ${confirmed} of them was found here.` : `${known}; none of them was found here.`;
}

const causeItem = ({ title, because }: Judged): Item => ({
  text: [sentence(title)],
  under: because.map((reason) => item(sentence(reason))),
});
