import type { OfferReport } from '../../../model/remedy.ts';
import type { Remedy } from '../../../remedy/remedy.ts';
import type { FixReport } from '../../../report/fix/fix-report.ts';
import { causeBlocks, endBlocks, outcomeBlocks } from '../../../report/fix/fix-text.ts';
import { offerBlocks } from '../../../report/fix/offer-text.ts';
import { withoutCredentials } from '../../../report/fix/without-credentials.ts';
import { exitStatus } from '../../exit-status.ts';
import { examineAnew } from './examine-anew.ts';
import { nextOffer } from './next-offer.ts';
import { passedOn } from './passed-on.ts';
import { putInOrder } from './put-in-order.ts';
import { busy, type Session, tell } from './session.ts';
import { statusAfter } from './status-after.ts';
import { tryOffer } from './try-offer.ts';

/**
 * Finds the cause and offers what can be done about it, one remedy after the other, until nothing is wrong or nothing is left to
 * offer. Status 1 when something is still wrong, or failed.
 */
export async function mend(session: Session, wanted: readonly Remedy[]): Promise<number> {
  const { values, terminal, reader, translator, signal } = session;
  const recovered = await putInOrder(session);
  busy(session, reader.phrases.fix.looking);
  let report = await examineAnew(values, []);
  await tell(session, causeBlocks(translator.report(report), reader));
  const offers: OfferReport[] = [];
  while (!signal.aborted) {
    const next = await nextOffer(report, wanted, offers, session);
    if (next === undefined) break;
    await tell(session, offerBlocks(translator.remedy(next.offer), offers.length + 1, reader));
    const tried = await tryOffer(next, report, offers, session);
    offers.push(tried.offer);
    report = tried.report;
    await tell(session, outcomeBlocks(tried.offer, reader, passedOn(values)));
  }
  const told = translator.report(report);
  const remedies = offers.map((offer) => withoutCredentials(translator.remedy(offer)));
  const all: FixReport = { ...told, recovered, remedies };
  if (values.json) await terminal.print(`${JSON.stringify(all, null, 2)}\n`);
  else await tell(session, endBlocks(told, offers, reader));
  if (signal.aborted) return exitStatus.interrupted;
  return statusAfter(all);
}
