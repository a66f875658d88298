import type { EvidenceOf } from '../../model/evidence.ts';
import { failureInWords } from '../../model/failure.ts';
import { inRow, type Place, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { askPlace } from '../revocation/ask-place.ts';
import type { FetchedLists } from '../revocation/revocation-answer.ts';
import { keyOf, type RevocationQuestion, revocationQuestions } from '../revocation/revocation-questions.ts';
import { seenBy } from '../seen.ts';

const ID = 'revocation';

type Asked = EvidenceOf<'revocation-asked'>;

/** A question that is on its way, and the hosts whose certificate it is about. */
type Asking = { readonly names: readonly string[]; readonly answer: Promise<Omit<Asked, 'names'>> };

/** Asks the places that the certificates of the sign-in hosts name whether one of them was revoked. */
export const revocation: Check = {
  id: ID,
  title: 'Places that tell whether certificates were revoked',
  timeoutMs: 12_000,
  roundTrips: 6,
  async run(context) {
    const asked = new Map<string, Asking>();
    const lists: FetchedLists = new Map();
    await Promise.all(
      context.question.cloud.endpoints.map(async ({ name }) => {
        for (const question of await revocationQuestions(context, name)) {
          const key = keyOf(question);
          const { names, answer } = asked.get(key) ?? { names: [], answer: ask(context, question, lists) };
          asked.set(key, { names: [...names, name], answer });
        }
      }),
    );
    return await Promise.all([...asked.values()].map(async ({ names, answer }) => ({ ...(await answer), names })));
  },
  summarise(evidence) {
    const asked = evidence.filter((seen) => seen.kind === 'revocation-asked');
    const revoked = asked.filter(({ outcome }) => outcome.ok && outcome.value.status === 'revoked');
    if (revoked.length > 0) return inRow(revoked.map(({ certificate }) => say`${certificate} was revoked`));
    const silent = asked.flatMap(({ url, outcome }) =>
      outcome.ok ? [] : [say`${hostOf(url)}: ${failureInWords(outcome.failure)}`],
    );
    if (silent.length > 0) return inRow(silent);
    return asked.length === 0 ? say`The certificates name no such place` : say`${asked.length} places answered`;
  },
};

const hostOf = (url: string | null): Place => (url === null ? say`the server itself` : new URL(url).hostname);

async function ask(context: Context, question: RevocationQuestion, lists: FetchedLists): Promise<Omit<Asked, 'names'>> {
  const startedAtMs = context.host.elapsedMs();
  const { certificate, by, url } = question;
  const told = await askPlace(context, question, lists);
  const durationMs = context.host.elapsedMs() - startedAtMs;
  return {
    kind: 'revocation-asked',
    ...seenBy(ID, context),
    ...{ certificate: certificate.subject.shown, by, url, ...told, durationMs },
  };
}
