import type { Action } from '../model/cause.ts';

/** Words for the places in an action's steps that are written `{name}`. */
export type Details = Readonly<Record<string, string>>;

/** An action as people read it: each place holds what this case tells, or what the action itself says for every case. */
export function filledAction({ usually = {}, places: _, ...action }: Action, details: Details = {}): Action {
  const words: Details = { ...usually, ...details };
  const told = Object.entries(details).filter(([name]) => Object.hasOwn(usually, name));
  return {
    ...action,
    steps: action.steps.map((step) => step.replace(/\{(\w+)\}/g, (place, name) => words[name] ?? place)),
    ...(told.length === 0 ? {} : { places: Object.fromEntries(told) }),
  };
}
