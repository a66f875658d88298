import type { ExplainedCode } from '../model/code.ts';
import type { Evidence } from '../model/evidence.ts';
import type { CheckRecord, CodeJudgement, Diagnosis } from '../model/report.ts';
import { asWritten, placeOf, type Said, say, type WordsAs, wordsIn } from '../model/said.ts';
import { type Book, openBook } from './book.ts';
import { sawEnough } from './picture/what-was-seen.ts';

type Judged = CodeJudgement['causes'][number];
type RanCheck = Pick<CheckRecord, 'id' | 'status' | keyof WordsAs<'summary'>>;
type LinkedCause = ExplainedCode['causes'][number];

/** What the evidence says to each cause that a status code may have: found, ruled out, or not to be told from here. */
export function judgeCode(
  { code, title }: Pick<ExplainedCode, 'code' | 'title'>,
  linkedCauses: readonly LinkedCause[],
  diagnosis: Pick<Diagnosis, 'findings' | 'folded' | 'notLookedAt'>,
  evidence: readonly Evidence[],
  checks: readonly RanCheck[],
): CodeJudgement {
  const book = openBook(evidence);
  return { code, title, causes: linkedCauses.map((cause) => judgeCause(cause, diagnosis, book, checks)) };
}

function judgeCause(
  { id, title, checks: needed }: LinkedCause,
  { findings, folded, notLookedAt }: Pick<Diagnosis, 'findings' | 'folded' | 'notLookedAt'>,
  book: Book,
  ran: readonly RanCheck[],
): Judged {
  const found = [...findings, ...folded].find(({ rule }) => rule === id);
  if (found !== undefined)
    return { id, title, answer: 'confirmed', because: found.because.map(({ from: _, ...words }) => words) };
  const gaps = needed.flatMap((check) => gapOf(check, book, ran, notLookedAt));
  if (gaps.length > 0 || needed.length === 0) {
    return {
      id,
      title,
      answer: 'could-not-be-tested',
      because: gaps.length > 0 ? gaps : [say`No check looks at this`],
    };
  }
  return {
    id,
    title,
    answer: 'refuted',
    because: insteadOf(needed, findings) ?? needed.map((check) => summaryOf(check, ran)),
  };
}

/** What the same checks show is wrong, when it is something else; undefined when they show nothing wrong. */
function insteadOf(needed: readonly string[], findings: Diagnosis['findings']): readonly Said[] | undefined {
  const others = findings.filter(({ because }) =>
    because.some(({ from }) => 'check' in from && needed.includes(from.check)),
  );
  return others.length === 0
    ? undefined
    : others.map(({ title }) => say`What was seen there is something else: ${asWritten(title)}`);
}

/** No check asks for it: only the person can sign in. */
const ACCOUNT = 'account';
const ONLY_BY_SIGNING_IN = say`Only a real sign-in can tell: signin-doctor sign-in`;

/** Why one check can say nothing; empty when it can. */
function gapOf(
  check: string,
  book: Book,
  ran: readonly RanCheck[],
  notLookedAt: Diagnosis['notLookedAt'],
): readonly Said[] {
  const missed = notLookedAt.find((one) => one.check === check);
  if (missed !== undefined) return [say`${check} was not looked at: ${placeOf(wordsIn(missed, 'why'))}`];
  const hasRun = ran.some(({ id, status }) => id === check && status === 'done') || leftEvidence(book, check);
  if (!hasRun) return [check === ACCOUNT ? ONLY_BY_SIGNING_IN : say`${check} was not looked at`];
  return sawEnough(book, check) ? [] : [say`${check} got no answer that would tell`];
}

const leftEvidence = (book: Book, check: string): boolean =>
  book.evidence.some(({ from }) => 'check' in from && from.check === check);

function summaryOf(check: string, ran: readonly RanCheck[]): Said {
  const seen = ran.find(({ id }) => id === check);
  return seen === undefined || seen.summary === ''
    ? say`${check} shows no sign of it`
    : say`${check}: ${placeOf(wordsIn(seen, 'summary'))}`;
}
