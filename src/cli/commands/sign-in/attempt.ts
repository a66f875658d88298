import type { Context } from '../../../gather/check.ts';
import type { Exchange } from '../../../gather/sign-in/recorded.ts';
import { stepEvidence } from '../../../gather/sign-in/step-evidence.ts';
import type { EvidenceOf } from '../../../model/evidence.ts';
import type { Phrases } from '../../../report/languages/phrases.ts';
import { type Ending, type Plan, type StageReport, signIn } from '../../../signin/sign-in.ts';
import type { SavedSignIns } from '../../saved/saved-sign-ins.ts';
import type { Terminal } from '../../terminal.ts';
import { fetchWithCard } from './card.ts';
import type { PersonHere } from './person-at.ts';
import type { Asked } from './plan-of.ts';
import { findSaved, remember } from './remember.ts';
import { intention, stageLine } from './words.ts';
import { fetchShowing, worldHere } from './world-here.ts';

type Step = EvidenceOf<'sign-in-step'>;

/** How a sign-in ended, and its steps. */
export type Attempt = { readonly ending: Ending; readonly steps: readonly Step[] };

type Company = {
  /** Where the PIN of a card is asked for; absent where nobody signs in with one. */
  readonly terminal?: Terminal;
  readonly person: Pick<PersonHere, 'listen' | 'visit' | 'showCode' | 'passed'>;
  readonly saved: SavedSignIns;
  readonly phrases: Phrases;
  keep(exchange: Exchange): void;
  tell(text: string): void;
};

/** One sign-in from what was saved, or with the person; what the next one needs is kept. */
export async function attempt(
  context: Context,
  { wish, by, identity }: Asked,
  isFresh: boolean,
  { terminal, person, saved, phrases, keep, tell }: Company,
): Promise<Attempt> {
  const { cloud, tenant } = context.question;
  const earlier = isFresh ? undefined : findSaved(await saved.read(), cloud.authority, wish);
  tell(intention(cloud.authority, by, earlier !== undefined, phrases));

  let askedHost: string | null = null;
  const watch = (exchange: Exchange): void => {
    askedHost = new URL(exchange.url).hostname;
    keep(exchange);
  };
  const steps: Step[] = [];
  const report = (stage: StageReport): void => {
    steps.push(stepEvidence(stage, steps.length + 1, isPersonsTurn(stage, by) ? null : askedHost));
    tell(stageLine(stage, phrases));
    person.passed(stage);
  };
  const wayOf = (): Plan['way'] => {
    if (by === 'smart-card' && terminal !== undefined)
      return { by: 'certificate', fetch: fetchWithCard(context, terminal, phrases, watch) };
    if (by === 'certificate' && identity !== null) return { by, fetch: fetchShowing(context, identity, watch) };
    return by === 'device-code' ? { by } : { by: 'browser' };
  };
  const plan: Plan = {
    authority: { host: cloud.authority, tenant },
    wish,
    way: wayOf(),
    refreshToken: earlier?.refreshToken ?? null,
  };
  const ending = await signIn(worldHere(context, watch), person, plan, report);
  if (ending.outcome === 'signed-in' && (await remember(saved, cloud.authority, wish, ending)) === 'file')
    tell(`${phrases.signInHere.unprotected}\n`);
  return { ending, steps };
}

/** At the page; with a certificate, or until the code of a device is used, this program asks itself. */
const isPersonsTurn = ({ stage, error }: StageReport, by: Asked['by']): boolean =>
  stage === 'authorize' && (by === 'browser' || (by === 'device-code' && error?.code === 'timed-out'));
