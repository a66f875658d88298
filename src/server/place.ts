import type { Translator } from '../catalogue/languages/translator.ts';
import { messagePage } from '../console/message-page.ts';
import type { Site } from '../console/site.ts';
import type { Known } from '../report/compact/compact.ts';
import type { Phrases } from '../report/languages/phrases.ts';
import type { Addressee, System } from '../report/reader.ts';
import { type Answer, type Asked, pageAnswer } from './asked.ts';
import type { CheckRuns } from './check-runs.ts';
import type { HandOff } from './hand-off.ts';
import type { Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';
import type { Sendings } from './sendings.ts';
import type { SignInRuns } from './sign-in-runs.ts';

/** What the pages are made from. */
export type Place = {
  readonly site: Site;
  /** The words of reports, and the catalogue's texts, in the language of who asks. */
  readonly phrases: Phrases;
  readonly translator: Translator;
  /** The system of whoever reads the pages; null when it may be any. */
  readonly system: System | null;
  /** What this version knows by heart when a packed report comes in. */
  known(): Promise<Known>;
  readonly policy: Policy;
  /** How reports leave this computer; absent where the page does not know. */
  readonly handOff?: HandOff & { readonly sendings: Sendings };
  /** By the clock of the server. */
  now(): Date;
  /** Absent where this computer is not that of the person who asks. */
  readonly runs?: CheckRuns;
  /** Absent where nobody can really sign in. */
  readonly signIns?: { readonly runs: SignInRuns; readonly clientId: string | null; readonly tenant: string | null };
};

/** `text` is what the person wrote, to be put right. */
export const refusal = ({ status, reason }: Refusal, { site }: Pick<Place, 'site'>, text?: string): Answer => {
  const { title, says } = site.phrases.refusals[reason];
  return pageAnswer(messagePage(site, title, says, text), status);
};

/** Admins ask for all details by `?for=admin`, as on the command line. */
export const addresseeOf = (
  { query }: Pick<Asked, 'query'>,
  { system, phrases }: Pick<Place, 'system' | 'phrases'>,
): Addressee => ({
  audience: query.get('for') === 'admin' ? 'admin' : 'user',
  verbose: false,
  system,
  phrases,
});

/** A link to the same page for the other kind of reader. */
export const forTheOther = (address: string, { audience }: Addressee, { phrases: { titles } }: Site) =>
  audience === 'admin' ? { address, says: titles.forUser } : { address: `${address}?for=admin`, says: titles.forAdmin };
