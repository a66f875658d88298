import type { Action, Cause } from '../model/cause.ts';
import { causes } from './causes/all.ts';
import type { Translator } from './languages/translator.ts';
import { actionsOf } from './links.ts';

type KnownCause = { readonly cause: Cause; readonly actions: readonly Action[] };

/** Every cause with the deeds that help. */
export const knownCauses = (): readonly KnownCause[] => causes.map((cause) => ({ cause, actions: actionsOf([cause]) }));

/** The same in the words of another language. */
export const knownCausesIn = ({ cause: told, action }: Translator): readonly KnownCause[] =>
  knownCauses().map(({ cause, actions }) => ({ cause: told(cause), actions: actions.map(action) }));
