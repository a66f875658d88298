import type { Action } from '../model/cause.ts';
import { type Block, bullets, heading, type Item, item, numbered } from './block.ts';
import type { Addressee, System } from './reader.ts';

/** What each side can do: the reader's own part step by step; the admin's part only by name when the reader is no admin. */
export function actionsText(actions: readonly Action[], reader: Addressee): readonly Block[] {
  const user = actions.filter((action) => action.for === 'user');
  const admin = actions.filter((action) => action.for === 'admin');
  const parts =
    reader.audience === 'admin'
      ? [stepByStep('What you can do as admin', admin, null), stepByStep('What the user can do', user, reader.system)]
      : [stepByStep('What you can do', user, reader.system), byName(admin)];
  return parts.flat();
}

function stepByStep(title: string, actions: readonly Action[], system: System | null): readonly Block[] {
  return actions.length === 0 ? [] : [heading(title), numbered(actions.map((action) => deed(action, system)))];
}

function deed({ title, steps, mayBreak }: Action, system: System | null): Item {
  const warning = mayBreak === undefined ? [] : [item(`Careful: ${mayBreak}`)];
  return {
    text: [{ text: title, tone: 'strong' }],
    under: [...stepsFor(steps, system).map((step) => item(step)), ...warning],
  };
}

/** `Windows: …`, `Linux (GNOME): …`, `On Windows also …`. */
const SYSTEM_OF_STEP = /^(?:On (?=\w+ )|(?=\w[^:]{0,40}: ))(Windows|macOS|Linux)\b/;

/** The steps without those for other systems. All of them, should nothing be left. */
function stepsFor(steps: readonly string[], system: System | null): readonly string[] {
  if (system === null) return steps;
  const own = steps.filter((step) => {
    const [, named] = SYSTEM_OF_STEP.exec(step) ?? [];
    return named === undefined || named === system;
  });
  return own.length > 0 ? own : steps;
}

const byName = (actions: readonly Action[]): readonly Block[] =>
  actions.length === 0 ? [] : [heading('What your IT admin must do'), bullets(actions.map(({ title }) => item(title)))];
