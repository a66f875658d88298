import type { Action, Cause } from '../model/cause.ts';
import { causes } from './causes/all.ts';
import { actionsOf } from './links.ts';

/** Every cause with the deeds that help. */
export const knownCauses = (): readonly { readonly cause: Cause; readonly actions: readonly Action[] }[] =>
  causes.map((cause) => ({ cause, actions: actionsOf([cause]) }));
