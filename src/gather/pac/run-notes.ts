import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { Sighting } from './deciding-line.ts';
import type { Hooks } from './guest/scope.ts';
import { HOOKS } from './prelude.ts';
import type { PacTraces } from './question.ts';

/** Enough to see what a script says; one that prints in a loop would fill memory. */
const ALERTS = { count: 10, chars: 200 };

/** What decides is near the end of a run, so that only the last ones are kept. */
const SIGHTINGS = 200;

/** No name is longer, by RFC 1035. */
const NAME_CHARS = 255;

/** What the functions of the sandbox wrote down during a run. */
export type RunNotes = {
  /** The name for which the run was ended. */
  wanted: string | null;
  readonly used: Set<string>;
  readonly names: Set<string>;
  readonly alerts: string[];
  readonly sightings: Sighting[];
};

export const freshNotes = (): RunNotes => ({
  wanted: null,
  ...{ used: new Set(), names: new Set(), alerts: [], sightings: [] },
});

export const tracesIn = ({ used, names, alerts }: RunNotes): PacTraces => ({
  dependsOn: {
    onTime: used.has('time'),
    onOwnAddress: used.has('own-address'),
    onChance: used.has('chance'),
    onNames: [...names],
  },
  alerts,
});

type HookName = keyof Hooks | 'saw';

/** Lays the hooks into the sandbox; each writes into `notes`. */
export function giveHooks(vm: QuickJSContext, notes: RunNotes): void {
  const writes: Readonly<Record<HookName, (...given: readonly string[]) => void>> = {
    wantName: (name = '') => {
      notes.wanted = name;
    },
    used: (what = '', name) => {
      if (name === undefined) notes.used.add(what);
      else notes.names.add(name.slice(0, NAME_CHARS));
    },
    alert: (text = '') => {
      if (notes.alerts.length < ALERTS.count) notes.alerts.push(text.slice(0, ALERTS.chars));
    },
    saw: (line = '', text = '') => {
      notes.sightings.push({ line: Number(line), text });
      if (notes.sightings.length > SIGHTINGS) notes.sightings.shift();
    },
  };
  vm.newObject().consume((hooks) => {
    for (const [name, write] of Object.entries(writes)) {
      const hook = (...given: readonly QuickJSHandle[]): void => write(...given.map((one) => vm.getString(one)));
      vm.newFunction(name, hook).consume((made) => vm.setProp(hooks, name, made));
    }
    vm.setProp(vm.global, HOOKS, hooks);
  });
}
