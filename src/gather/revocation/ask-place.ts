import type { RevocationFacts, Route } from '../../model/evidence.ts';
import { type Outcome, success } from '../../model/failure.ts';
import type { RevocationStatus } from '../certificates/status-by-lists.ts';
import type { Context } from '../check.ts';
import { routesTo } from '../way/routes.ts';
import { type FetchedLists, revocationAnswer } from './revocation-answer.ts';
import type { RevocationQuestion } from './revocation-questions.ts';

/** What one place says about one certificate, and the way on which it said so. */
export async function askPlace(
  context: Context,
  question: RevocationQuestion,
  lists: FetchedLists,
): Promise<{ readonly route: Route; readonly outcome: Outcome<RevocationFacts> }> {
  const { route, status } = await overSomeRoute(context, question, lists);
  return { route, outcome: status.ok ? success(factsOf(status.value)) : status };
}

type Told = { readonly route: Route; readonly status: Outcome<RevocationStatus> };

/**
 * The way of apps first; where nothing comes, the next: systems fetch with settings of their own, and some that name a proxy mean it
 * for https alone. Without another way, what timed out gets a second chance when the rest of the check no longer fills the line.
 */
async function overSomeRoute(context: Context, question: RevocationQuestion, lists: FetchedLists): Promise<Told> {
  const routes = question.url === null ? [DIRECT] : await routesTo(context, new URL(question.url).hostname);
  const over = async (route: Route): Promise<Told> => ({
    route,
    status: await revocationAnswer(context, question, route, lists),
  });
  const [first = DIRECT, next] = routes;
  const told = await over(first);
  if (told.status.ok) return told;
  const second = next ?? (told.status.failure.word === 'timed-out' ? first : undefined);
  return second === undefined ? told : await over(second);
}

const DIRECT: Route = { via: 'direct' };

/** @see RFC 5280 section 5.3.1 */
const REASONS: Readonly<Record<number, string>> = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
};

const factsOf = (status: RevocationStatus): RevocationFacts => ({
  status: status.status,
  revokedAt: status.status === 'revoked' ? new Date(status.atMs).toISOString() : null,
  reason: status.status === 'revoked' ? (REASONS[status.reason] ?? 'unspecified') : null,
});
