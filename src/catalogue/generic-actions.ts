import type { Cause } from '../model/cause.ts';
import type { ImportedCode } from './imported/list.ts';

type Actions = Pick<Cause, 'actions'>;

const NOBODY_KNOWS: Actions = { actions: { user: ['sign-out-and-in'], admin: ['read-sign-in-log'] } };

/** What helps with most codes that the same party has to put right. */
const BY_PARTY: Readonly<Record<NonNullable<ImportedCode['fixBy']>, Actions>> = {
  user: { actions: { user: ['sign-out-and-in'], admin: ['read-sign-in-log'] } },
  admin: { actions: { user: ['send-report-to-admin'], admin: ['read-sign-in-log'] } },
  'app-developer': { actions: { user: ['send-report-to-admin'], admin: ['read-sign-in-log'] } },
  microsoft: { actions: { user: ['try-again-later'], admin: ['check-service-health'] } },
};

/** Actions for a code that no cause names; what is known of it decides who should act. */
export const genericActions = (fact: ImportedCode | undefined): Actions =>
  fact?.fixBy === undefined ? NOBODY_KNOWS : BY_PARTY[fact.fixBy];
