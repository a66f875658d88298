import type { Scope } from './scope.ts';

type Time = Date;

/**
 * The functions of the PAC language that look at the clock. Runs inside the sandbox, so it uses nothing from outside
 * itself. Follows Chromium to the letter, oddities included: what matters is which way browsers go, not which is sensible.
 */
export function defineTimes(scope: Scope): void {
  const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
  const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

  /** The current time whose local fields show UTC, if the last argument asks for that; and the other arguments. */
  const readClock = (given: readonly unknown[]): { now: Time; args: readonly unknown[] } => {
    const now = new Date();
    if (given.at(-1) !== 'GMT') return { now, args: given };
    const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
    const [hours, minutes, seconds] = [now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds()];
    const shown = new Date(year, month, day, hours, minutes, seconds, now.getUTCMilliseconds());
    return { now: shown, args: given.slice(0, -1) };
  };

  /** A range whose end lies before its start goes round the end of the week, day or year. */
  const within = <T extends number | Time>(from: T, now: T, to: T): boolean =>
    from <= to ? from <= now && now <= to : now <= to || now >= from;

  scope.weekdayRange = (...given: unknown[]): boolean => {
    if (given.length < 1) return false;
    const { now, args } = readClock(given);
    const from = DAYS.indexOf(String(given[0]));
    const to = args.length === 2 ? DAYS.indexOf(String(args[1])) : from;
    return from !== -1 && to !== -1 && within(from, now.getDay(), to);
  };

  /** A day is below 32, a year is above, and what is no number is the name of a month. */
  const setPart = (time: Time, part: unknown): boolean => {
    const number = Number.parseInt(String(part), 10);
    if (Number.isNaN(number)) time.setMonth(MONTHS.indexOf(String(part)));
    else if (number < 32) time.setDate(number);
    else time.setFullYear(number);
    return number < 32;
  };

  const isPart = (now: Time, part: unknown): boolean => {
    const number = Number.parseInt(String(part), 10);
    if (Number.isNaN(number)) return now.getMonth() === MONTHS.indexOf(String(part));
    return (number < 32 ? now.getDate() : now.getFullYear()) === number;
  };

  scope.dateRange = (...given: unknown[]): boolean => {
    if (given.length < 1) return false;
    const { now, args } = readClock(given);
    if (args.length === 1) return isPart(now, args[0]);
    const year = new Date().getFullYear();
    const [from, to] = [new Date(year, 0, 1, 0, 0, 0), new Date(year, 11, 31, 23, 59, 59)];
    const half = args.length >> 1;
    const days = args.slice(0, half).map((part) => setPart(from, part));
    for (const part of args.slice(half)) setPart(to, part);
    if (args.length <= 2 && days.includes(true)) {
      const month = new Date().getMonth();
      from.setMonth(month);
      to.setMonth(month);
    }
    return within(from, now, to);
  };

  scope.timeRange = (...given: unknown[]): boolean => {
    if (given.length < 1) return false;
    const { now, args } = readClock(given);
    const parts = args.map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts;
    if (parts.length === 1) return now.getHours() === a;
    if (parts.length === 2) return a <= now.getHours() && now.getHours() <= b;
    const [from, to] = [new Date(), new Date()];
    if (parts.length === 4) {
      from.setHours(a, b);
      to.setHours(c, d, 59);
    } else if (parts.length === 6) {
      from.setHours(a, b, c);
      to.setHours(d, e, f);
    } else throw 'timeRange: bad number of arguments';
    return within(from, now, to);
  };
}
