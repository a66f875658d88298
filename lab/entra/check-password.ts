import { knowsPassword, type Person } from './data/people.ts';
import type { Turn } from './entra.ts';
import { remember } from './memory.ts';
import { Refused } from './refused.ts';

/**
 * Ten wrong passwords lock an account for a minute.
 * @see https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout
 */
const LOCKS_AFTER = 10;
const LOCKED_MS = 60_000;

/** @throws Refused */
export function checkPassword({ entra: { memory, now } }: Turn, person: Person, typed: string): void {
  const at = now().getTime();
  const before = memory.wrongPasswords.get(person.name) ?? { count: 0, lastAt: at };
  const count = before.count >= LOCKS_AFTER && at > before.lastAt + LOCKED_MS ? 0 : before.count;
  if (count >= LOCKS_AFTER) throw new Refused(50053);
  if (!knowsPassword(person, typed)) {
    remember(memory.wrongPasswords, person.name, { count: count + 1, lastAt: at });
    throw new Refused(50126);
  }
  memory.wrongPasswords.delete(person.name);
}
