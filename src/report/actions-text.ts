import type { Action } from '../model/cause.ts';
import { type Block, bullets, heading, type Item, item, numbered } from './block.ts';
import { filled, type Phrases } from './languages/phrases.ts';
import type { Addressee, System } from './reader.ts';

/** What each side can do: the reader's own part step by step; the admin's part only by name when the reader is no admin. */
export function actionsText(actions: readonly Action[], reader: Addressee): readonly Block[] {
  const { deeds } = reader.phrases;
  const user = actions.filter((action) => action.for === 'user');
  const admin = actions.filter((action) => action.for === 'admin');
  const parts =
    reader.audience === 'admin'
      ? [stepByStep(deeds.asAdmin, admin, deeds, null), stepByStep(deeds.userForAdmin, user, deeds, reader.system)]
      : [stepByStep(deeds.user, user, deeds, reader.system), byName(deeds.admin, admin)];
  return parts.flat();
}

type Deeds = Phrases['deeds'];

function stepByStep(title: string, actions: readonly Action[], deeds: Deeds, system: System | null): readonly Block[] {
  return actions.length === 0 ? [] : [heading(title), numbered(actions.map((action) => deed(action, deeds, system)))];
}

function deed({ title, steps, mayBreak }: Action, { careful }: Deeds, system: System | null): Item {
  const warning = mayBreak === undefined ? [] : [item(filled(careful, { risk: mayBreak }))];
  return {
    text: [{ text: title, tone: 'strong' }],
    under: [...stepsFor(steps, system).map((step) => item(step)), ...warning],
  };
}

/** `Windows: …`, `Linux (GNOME): …`, `On Windows also …`, in any language. */
const SYSTEM_OF_STEP = /^(?:(?:On|Unter|Sous|En) (?=\w+ )|(?=\w[^:：]{0,40}[:：]))(Windows|macOS|Linux)\b/;

/** The system that a step is for; undefined when it is for all. */
export const systemOfStep = (step: string): System | undefined => SYSTEM_OF_STEP.exec(step)?.[1] as System | undefined;

/** The steps without those for other systems. All of them, should nothing be left. */
function stepsFor(steps: readonly string[], system: System | null): readonly string[] {
  if (system === null) return steps;
  const own = steps.filter((step) => {
    const named = systemOfStep(step);
    return named === undefined || named === system;
  });
  return own.length > 0 ? own : steps;
}

const byName = (title: string, actions: readonly Action[]): readonly Block[] =>
  actions.length === 0 ? [] : [heading(title), bullets(actions.map(({ title }) => item(title)))];
