import type { Action, Cause } from '../model/cause.ts';
import { actions } from './actions/all.ts';
import { causes } from './causes/all.ts';
import { filledAction } from './filled-action.ts';

export const actionById = (id: string): Action | undefined => actions.find((action) => action.id === id);

/** A cause may name a family: `0x801C03xx`, where each x stands for one digit. */
function names(listed: string, code: string): boolean {
  if (!listed.endsWith('x')) return listed === code;
  const fixed = listed.replace(/x+$/, '');
  return listed.length === code.length && code.startsWith(fixed);
}

/** The causes that name a code, itself or in the dress of one of its kin; those that name it itself first. */
export function causesOf(code: string, kin: readonly string[]): readonly Cause[] {
  const itself = causes.filter((cause) => cause.codes.some((listed) => names(listed, code)));
  const byKin = causes.filter(
    (cause) => !itself.includes(cause) && cause.codes.some((listed) => kin.some((one) => names(listed, one))),
  );
  return [...itself, ...byKin];
}

/** Actions by id, each once, those for the user first. Unknown ids are left out; the lint finds them. */
export function actionsOf(parts: readonly Pick<Cause, 'actions'>[]): readonly Action[] {
  const ids = [...parts.flatMap((part) => part.actions.user), ...parts.flatMap((part) => part.actions.admin)];
  return [...new Set(ids)].flatMap((id) => {
    const action = actionById(id);
    return action === undefined ? [] : [filledAction(action)];
  });
}
