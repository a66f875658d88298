import { messagePage } from '../console/message-page.ts';
import type { Site } from '../console/site.ts';
import type { Addressee, System } from '../report/reader.ts';
import { type Answer, type Asked, pageAnswer } from './asked.ts';
import type { CheckRuns } from './check-runs.ts';
import type { Refusal } from './refusal.ts';
import type { SignInRuns } from './sign-in-runs.ts';

/** What the pages are made from. */
export type Place = {
  readonly site: Site;
  /** The system of whoever reads the pages; null when it may be any. */
  readonly system: System | null;
  /** By the clock of the server. */
  now(): Date;
  /** Absent where this computer is not that of the person who asks. */
  readonly runs?: CheckRuns;
  /** Absent where nobody can really sign in. */
  readonly signIns?: { readonly runs: SignInRuns; readonly clientId: string | null; readonly tenant: string | null };
};

export const refusal = ({ status, title, says }: Refusal, { site }: Pick<Place, 'site'>): Answer =>
  pageAnswer(messagePage(site, title, says), status);

/** Admins ask for all details by `?for=admin`, as on the command line. */
export const addresseeOf = ({ query }: Pick<Asked, 'query'>, { system }: Pick<Place, 'system'>): Addressee => ({
  audience: query.get('for') === 'admin' ? 'admin' : 'user',
  verbose: false,
  system,
});

/** A link to the same page for the other kind of reader. */
export const forTheOther = (address: string, { audience }: Addressee) =>
  audience === 'admin'
    ? { address, says: 'Show what concerns me as a user' }
    : { address: `${address}?for=admin`, says: 'Show all details, for IT admins' };
