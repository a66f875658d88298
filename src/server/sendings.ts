import { randomUUID } from 'node:crypto';
import type { Delivery } from '../integrations/destination.ts';
import type { Told } from '../integrations/told.ts';
import { say } from '../model/said.ts';
import type { HandOff } from './hand-off.ts';

/** Sends once for each button, however often a browser repeats the press. */
export type Sendings = {
  /** What the button brings along. */
  ticket(): string;
  /** Sends for the first press, and tells every other what came of that; undefined for a ticket that nobody gave, or too long ago. */
  send(ticket: string, told: Told): Promise<Delivery> | undefined;
  /** What came of a press; undefined where there was none. */
  outcome(ticket: string): Promise<Delivery> | undefined;
};

/** Buttons that are kept in mind: people press one soon or never. A ticket takes a hundred bytes. */
const KEPT = 1_000;

/** More in a minute than people of a company press, and as many as a mailbox bears: the page of a help desk is open to everybody. */
const MOST_PER_MINUTE = 30;
const MINUTE_MS = 60_000;

/**
 * Leaving the page ends nothing, since a second click of the same button leaves it too: then nobody could say whether the report is there.
 * `ended` does: the program ends.
 */
export function sendingsOf(
  handOff: Pick<HandOff, 'send'>,
  ended: AbortSignal,
  nowMs: () => number = () => performance.now(),
): Sendings {
  let sentAtMs: readonly number[] = [];
  const outcomes = new Map<string, Promise<Delivery> | undefined>();
  const sendNow = async (told: Told): Promise<Delivery> => {
    sentAtMs = sentAtMs.filter((atMs) => nowMs() - atMs < MINUTE_MS);
    if (sentAtMs.length >= MOST_PER_MINUTE)
      return { ok: false, why: say`too many reports are on their way; try again in a minute` };
    sentAtMs = [...sentAtMs, nowMs()];
    return await handOff.send(told, ended);
  };
  return {
    ticket() {
      const ticket = randomUUID();
      outcomes.set(ticket, undefined);
      const [oldest = ''] = outcomes.keys();
      if (outcomes.size > KEPT) outcomes.delete(oldest);
      return ticket;
    },
    send(ticket, told) {
      if (!outcomes.has(ticket)) return undefined;
      const delivery = outcomes.get(ticket) ?? sendNow(told);
      outcomes.set(ticket, delivery);
      return delivery;
    },
    outcome: (ticket) => outcomes.get(ticket),
  };
}
