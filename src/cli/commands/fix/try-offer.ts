import { setTimeout as pause } from 'node:timers/promises';
import type { OfferReport } from '../../../model/remedy.ts';
import type { CheckReport } from '../../../model/report.ts';
import { inRow, type Place, say } from '../../../model/said.ts';
import { carryOut } from '../../../remedy/carry-out.ts';
import type { Prepared } from '../../../remedy/prepared.ts';
import { proofOf } from '../../../remedy/proof.ts';
import { settle } from '../../../remedy/settle.ts';
import { undo } from '../../../remedy/undo.ts';
import { ask, awaitPerson } from './ask.ts';
import { examineAnew } from './examine-anew.ts';
import { busy, type Session } from './session.ts';

/** What became of an offer, and what the check says now. */
type Tried = { readonly offer: OfferReport; readonly report: CheckReport };

/** Asks, carries out, proves. `before` is what the check said before; nothing that was taken back changes it. */
export async function tryOffer(
  found: Prepared,
  before: CheckReport,
  earlier: readonly OfferReport[],
  session: Session,
): Promise<Tried> {
  const { values, terminal, workshop, reader, translator, signal } = session;
  const ended = (state: OfferReport['state'], why: Place | null = null, report = before): Tried => ({
    offer: { ...found.offer, state, why: why === null ? null : translator.told(why) },
    report,
  });
  if (found.hindrance !== undefined) return ended('refused', found.hindrance);
  if (values['dry-run']) return ended('shown');
  if (found.offer.needsAdmin && !(await workshop.hands.isAdmin()))
    return ended('refused', say`this user may not do it`);
  if (!values.yes && !(await ask(reader.phrases.fix.ask, reader.phrases, terminal, signal))) return ended('declined');

  const { work, result, undone: back } = await carryOut(found, session.run, workshop, signal);
  if (!result.ok)
    return back?.ok === false ? ended('undo-failed', inRow([result.why, back.why])) : ended('failed', result.why);
  const { awaits } = translator.remedy(found.offer);
  if (awaits !== null && !values.yes) await awaitPerson(awaits, reader.phrases, terminal, signal);
  const after = await lookAgain(found, earlier, session);
  if (signal.aborted) {
    const back = await undo(work, workshop);
    return back.ok ? ended('undone', say`you stopped it`) : ended('undo-failed', back.why);
  }
  const { proof, undone } = await settle(work, workshop, proofOf(found.offer, after));
  if (undone !== null && !undone.ok) return ended('undo-failed', undone.why, after);
  return ended(proof, null, undone === null ? after : before);
}

/** Some remedies need a while to work: the check looks a second time before it says no. */
async function lookAgain({ offer }: Prepared, earlier: readonly OfferReport[], session: Session): Promise<CheckReport> {
  const { values, reader, signal } = session;
  const { fix: says } = reader.phrases;
  const forgotten = [...forgottenSoFar(earlier), ...offer.forgets];
  busy(session, says.lookingWhether);
  const first = await examineAnew(values, forgotten);
  if (offer.takesMs === 0 || signal.aborted || proofOf(offer, first) !== 'did-not-help') return first;
  busy(session, says.lookingOnceMore);
  await pause(offer.takesMs, undefined, { signal }).catch(() => {});
  return await examineAnew(values, forgotten);
}

/** Variables that remedies which stayed have taken out of this computer's settings: this process still has them. */
const forgottenSoFar = (offers: readonly OfferReport[]): readonly string[] =>
  offers.flatMap(({ state, forgets }) => (state === 'helped' || state === 'could-not-be-told' ? forgets : []));
