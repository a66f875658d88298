import type { CheckReport } from '../model/report.ts';
import { sentence } from '../report/sentence.ts';

/** A report in the words of the person who sends it. */
export type Letter = { readonly subject: string; readonly text: string };

/** Reasons that a busy reader still reads; the report holds all. */
const REASONS = 3;

/** `enclosed` says where the whole report is. Lines end as mail wants it. */
export function letterOf({ findings, supportCode, codeJudgement }: CheckReport, enclosed: string): Letter {
  const [first] = findings;
  const code = codeJudgement === undefined ? [] : [`Teams shows the code ${codeJudgement.code}.`];
  const found = first === undefined ? ['Nothing was proven to be wrong.'] : findings.map(({ title }) => `- ${title}`);
  const because = first?.because.slice(0, REASONS).map(({ text }) => `- ${sentence(text)}`) ?? [];
  const todo = first?.actions.filter((action) => action.for === 'admin').map(({ title }) => `- ${title}`) ?? [];
  return {
    subject: first === undefined ? 'Teams does not let me in' : `Teams does not let me in: ${first.title}`,
    text: [
      ['Teams does not let me in.', ...code],
      ['Sign-in Doctor found:', ...found],
      ...(because.length === 0 ? [] : [['How it knows:', ...because]]),
      ...(todo.length === 0 ? [] : [['What an admin can do:', ...todo]]),
      [`Support code: ${supportCode} (signin-doctor explain ${supportCode})`, enclosed],
    ]
      .map((part) => part.join('\r\n'))
      .join('\r\n\r\n'),
  };
}
