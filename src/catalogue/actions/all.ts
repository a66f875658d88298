import type { Action } from '../../model/cause.ts';

/** Every unit of this folder, by file name. */
export const actions = [] as readonly Action[];
