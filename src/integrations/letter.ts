import { filled } from '../report/languages/phrases.ts';
import { sentence } from '../report/sentence.ts';
import type { Told } from './told.ts';

/** A report in the words of the person who sends it. */
export type Letter = { readonly subject: string; readonly text: string };

/** Reasons that a busy reader still reads; the report holds all. */
const REASONS = 3;

/** `enclosed` says where the whole report is. Lines end as mail wants it. */
export function letterOf({ shown, phrases: { letter: says } }: Omit<Told, 'report'>, enclosed: string): Letter {
  const { findings, supportCode, codeJudgement } = shown;
  const [first] = findings;
  const code = codeJudgement === undefined ? [] : [filled(says.code, { code: codeJudgement.code })];
  const found = findings.length === 0 ? [says.nothing] : findings.map(({ title }) => `- ${title}`);
  const because = first?.because.slice(0, REASONS).map(({ text }) => `- ${sentence(text)}`) ?? [];
  const deeds = first?.actions.filter((action) => action.for === 'admin').map(({ title }) => `- ${title}`) ?? [];
  const parts = [
    [says.begin, ...code],
    [says.found, ...found],
    because.length === 0 ? [] : [says.reasons, ...because],
    deeds.length === 0 ? [] : [says.deeds, ...deeds],
    [filled(says.supportCode, { code: supportCode, command: `signin-doctor explain ${supportCode}` }), enclosed],
  ];
  return {
    subject: first === undefined ? says.subject : filled(says.subjectWith, { title: first.title }),
    text: parts
      .filter((part) => part.length > 0)
      .map((part) => part.join('\r\n'))
      .join('\r\n\r\n'),
  };
}
