import type { Translator } from '../../../catalogue/languages/translator.ts';
import { casesIn, unfinished } from '../../../remedy/journal/case.ts';
import { proofOf } from '../../../remedy/proof.ts';
import { type Recovered, recover } from '../../../remedy/settle.ts';
import type { TakenBack } from '../../../report/fix/fix-report.ts';
import { recoveredBlocks } from '../../../report/fix/fix-text.ts';
import { examineAnew } from './examine-anew.ts';
import { busy, type Session, tell } from './session.ts';

/** Completes or takes back what an earlier call was cut off in; with `--dry-run` only tells. */
export async function putInOrder(session: Session): Promise<readonly TakenBack[]> {
  const { values, workshop, reader, translator } = session;
  const { fix: says } = reader.phrases;
  const all: TakenBack[] = [];
  for (const work of unfinished(casesIn(workshop.journal.entries)).toReversed()) {
    const { id, title } = translator.remedy(work.offer);
    if (values['dry-run']) all.push({ id, title, state: 'pending', why: null });
    else
      all.push(
        inWords(
          await recover(work, workshop, async ({ offer }) => {
            busy(session, says.lookingAtCutOff);
            return proofOf(offer, await examineAnew(values, offer.forgets));
          }),
          translator,
        ),
      );
  }
  await tell(session, recoveredBlocks(all, reader));
  return all;
}

function inWords({ work, settled, undone }: Recovered, translator: Translator): TakenBack {
  const { id, title } = translator.remedy(work.offer);
  const back = undone ?? settled?.undone ?? null;
  if (back === null) return { id, title, state: 'kept', why: null };
  if (back.ok) return { id, title, state: 'undone', why: null };
  return { id, title, state: 'undo-failed', why: translator.told(back.why) };
}
