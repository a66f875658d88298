import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import type { Check, Context } from '../check.ts';
import { askPlace } from '../revocation/ask-place.ts';
import type { FetchedLists } from '../revocation/revocation-answer.ts';
import { type RevocationQuestion, revocationQuestions, together } from '../revocation/revocation-questions.ts';
import { seenBy } from '../seen.ts';

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
  const told = await askPlace(context, question, lists);
  const durationMs = context.host.elapsedMs() - startedAtMs;
  return {
    kind: 'revocation-asked',
    ...seenBy(ID, context),
    ...{ names, certificate: certificate.subject.shown, by, url, ...told, durationMs },
  };
}
