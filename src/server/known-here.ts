import { actions } from '../catalogue/actions/all.ts';
import { causes } from '../catalogue/causes/all.ts';
import type { Known } from '../report/compact/compact.ts';
import { checkTitles } from './check-titles.ts';

/** What this version knows by heart when a packed report comes in. */
export const knownHere = (): Known => ({ causes, actions, checks: checkTitles() });
