import { actions } from '../catalogue/actions/all.ts';
import { causes } from '../catalogue/causes/all.ts';
import { filledAction } from '../catalogue/filled-action.ts';
import type { Action, Cause, CauseGroup } from '../model/cause.ts';
import type { Evidence, Supposition } from '../model/evidence.ts';
import type { CheckRecord, Diagnosis, Finding, Verdict } from '../model/report.ts';
import { say, type WordsAs, wordsAs, wordsIn } from '../model/said.ts';
import { type Book, openBook } from './book.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { notesOn } from './notes.ts';
import { everythingWorks } from './picture/everything-works.ts';
import { unreadRoutes } from './picture/route-of-apps.ts';
import { signedIn, stoppedSteps } from './picture/sign-in-steps.ts';
import { rules } from './rules/all.ts';
import { suppositionsFor, withTries } from './what-if.ts';

const GROUPS: readonly CauseGroup[] = [
  ...(['clock', 'names', 'path', 'proxy', 'tls', 'service', 'account', 'device', 'smart-card'] as const),
];

const causeById = new Map<string, Cause>(causes.map((cause) => [cause.id, cause]));
const actionById = new Map<string, Action>(actions.map((action) => [action.id, action]));

type RanCheck = Pick<CheckRecord, 'id' | 'status' | keyof WordsAs<'summary'>>;

/** What the evidence means. Pure; the order of the evidence does not matter. `checks` adds those that left no evidence. */
export function diagnose(evidence: readonly Evidence[], checks: readonly RanCheck[] = []): Diagnosis {
  const { book, roots, folded } = studied(evidence);
  return {
    verdict: verdictOn(book, roots.length),
    findings: roots.map((root) => finding(book, root)),
    folded: folded.map((one) => finding(book, one)),
    notes: notesOn(book),
    notLookedAt: notLookedAt(book, checks),
  };
}

/** What is worth trying to prove the first findings. Empty where nothing is wrong. */
export function suppositionsOn(evidence: readonly Evidence[]): readonly Supposition[] {
  const { book, roots } = studied(evidence);
  return suppositionsFor(book, roots);
}

/**
 * Pieces of a diagnosis, to be done one at a time while something else is waited for. Rules that have judged once judge the real case
 * in a third of the time; what they say of a part of the evidence is not listened to.
 */
export function rehearsalOn(evidence: readonly Evidence[]): readonly (() => void)[] {
  const book = openBook(evidence);
  const judging = rules.map((rule) => () => void rule.judge(book));
  return [...judging, () => void notesOn(book), () => void everythingWorks(book)];
}

type Studied = ReturnType<typeof conclude> & { readonly book: Book };

/** The same evidence is asked twice: what is worth trying and, where nothing was tried, what it means. */
const alreadyStudied = new WeakMap<readonly Evidence[], Studied>();

function studied(evidence: readonly Evidence[]): Studied {
  const known = alreadyStudied.get(evidence);
  if (known !== undefined) return known;
  const book = openBook(evidence);
  const fresh = { book, ...conclude(book, rules, orderOf) };
  alreadyStudied.set(evidence, fresh);
  return fresh;
}

/** Nothing found is not yet healthy: that takes a real sign-in, or the proof that it works the way apps do it. */
function verdictOn(book: Book, findings: number): Verdict {
  if (findings > 0) return 'problem';
  if (signedIn(book)) return 'healthy';
  if (stoppedSteps(book).length > 0) return 'unknown';
  return everythingWorks(book) && unreadRoutes(book).length === 0 ? 'healthy' : 'unknown';
}

function orderOf(id: string): number {
  const cause = causeById.get(id);
  return cause === undefined ? GROUPS.length : GROUPS.indexOf(cause.group);
}

function finding(book: Book, conclusion: Conclusion): Finding {
  const { rule, strength, explains, details } = conclusion;
  const cause = causeById.get(rule.id);
  if (cause === undefined) throw new Error(`No words for the cause ${rule.id}`);
  const { title, why, owner, codes } = cause;
  return {
    ...{ rule: rule.id, strength, title, why, owner, statusCodes: codes, explains },
    because: withTries(book, conclusion).map(({ evidence, text }) => ({ from: evidence.from, ...text })),
    actions: [...cause.actions.user, ...cause.actions.admin].flatMap((id) => {
      const action = actionById.get(id);
      return action === undefined ? [] : [filledAction(action, details)];
    }),
  };
}

function notLookedAt(book: Book, checks: readonly RanCheck[]): Diagnosis['notLookedAt'] {
  const told = book
    .all('check-not-run')
    .map((seen) => ({ check: seen.check, ...wordsAs('why', wordsIn(seen, 'why')) }));
  const untold = checks
    .filter(({ id, status }) => status !== 'done' && !told.some(({ check }) => check === id))
    .map((ran) => ({
      check: ran.id,
      ...(ran.summary === '' ? { why: ran.status } : wordsAs('why', wordsIn(ran, 'summary'))),
    }));
  const unread = unreadRoutes(book).map(({ setting: { pacUrl }, why }) => ({
    check: 'proxy-settings',
    ...wordsAs(
      'why',
      say`A proxy script is set (${pacUrl ?? say`found in this network`}), but ${why}: which way apps really take is not known`,
    ),
  }));
  return [...told, ...untold, ...unread];
}
