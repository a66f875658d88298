import type { App } from '../data/apps.ts';
import type { Turn } from '../entra.ts';
import { fieldOf } from '../exchange.ts';
import { Refused } from '../refused.ts';

/** A field that must be there. @throws Refused */
export function required({ ask }: Turn, name: string): string {
  const value = fieldOf(ask, name);
  if (value === undefined || value === '') throw new Refused(900144, [name]);
  return value;
}

/** The app that asks. @throws Refused when nobody registered it */
export function appOf(turn: Turn, tenantWord: string): App {
  const id = required(turn, 'client_id');
  const app = turn.entra.apps.find((known) => known.id === id.toLowerCase());
  if (app === undefined) throw new Refused(700016, [id, tenantWord]);
  return app;
}
