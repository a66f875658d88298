import type { Evidence, EvidenceOf, Route } from '../../model/evidence.ts';
import { success } from '../../model/failure.ts';
import type { RevocationStatus } from '../certificates/status-by-lists.ts';
import type { Check, Context } from '../check.ts';
import { type FetchedLists, revocationAnswer } from '../revocation/revocation-answer.ts';
import { type RevocationQuestion, revocationQuestions, together } from '../revocation/revocation-questions.ts';
import { seenBy } from '../seen.ts';
import { routesTo } from '../way/routes.ts';

const ID = 'revocation';

type Asked = EvidenceOf<'revocation-asked'>;

/** Asks the places that the certificates of the sign-in hosts name whether one of them was revoked. */
export const revocation: Check = {
  id: ID,
  title: 'Places that tell whether certificates were revoked',
  timeoutMs: 12_000,
  async run(context) {
    const presented = await Promise.all(
      context.question.cloud.endpoints.map(({ name }) => revocationQuestions(context, name)),
    );
    const questions = together(presented.flat());
    const lists: FetchedLists = new Map();
    return await Promise.all(questions.map((question) => ask(context, question, lists)));
  },
  summarise(evidence) {
    const asked = evidence.filter((seen) => seen.kind === 'revocation-asked');
    const revoked = asked.filter(({ outcome }) => outcome.ok && outcome.value.status === 'revoked');
    if (revoked.length > 0) return revoked.map(({ certificate }) => `${certificate} was revoked`).join('; ');
    const silent = asked.filter(({ outcome }) => !outcome.ok);
    if (silent.length > 0) return silent.map(({ url, outcome }) => `${hostOf(url)}: ${inWords(outcome)}`).join('; ');
    return asked.length === 0 ? 'The certificates name no such place' : `${asked.length} places answered`;
  },
};

const hostOf = (url: string | null): string => (url === null ? 'the server itself' : new URL(url).hostname);

const inWords = (outcome: Asked['outcome']): string =>
  outcome.ok ? outcome.value.status : outcome.failure.word.replaceAll('-', ' ');

async function ask(context: Context, question: RevocationQuestion, lists: FetchedLists): Promise<Evidence> {
  const startedAtMs = context.host.elapsedMs();
  const { names, certificate, by, url } = question;
  const { route, status } = await overSomeRoute(context, question, lists);
  return {
    kind: 'revocation-asked',
    ...seenBy(ID, context),
    ...{ names, certificate: certificate.subject.shown, by, url, route },
    outcome: status.ok ? success(factsOf(status.value)) : status,
    durationMs: context.host.elapsedMs() - startedAtMs,
  };
}

type Told = { readonly route: Route; readonly status: Awaited<ReturnType<typeof revocationAnswer>> };

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

const factsOf = (status: RevocationStatus): Extract<Asked['outcome'], { ok: true }>['value'] => ({
  status: status.status,
  revokedAt: status.status === 'revoked' ? new Date(status.atMs).toISOString() : null,
  reason: status.status === 'revoked' ? (REASONS[status.reason] ?? 'unspecified') : null,
});
