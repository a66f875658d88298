import type { DeviceFacts } from '../../model/device.ts';
import type { Outcome } from '../../model/failure.ts';

/** ERROR_SERVICE_NOT_ACTIVE as HRESULT: nobody started the time service. */
const NOT_STARTED = 0x8007_0426;

/** Leap indicator of a clock that nothing has set. @see RFC 5905 section 7.3 */
const UNSYNCHRONISED = 3;

const LONGEST_SOURCE = 120;

/**
 * What `w32tm /query /status` says. Its labels are translated, its order and its numbers are not: first the leap indicator,
 * `0(no warning)`; the source stands just before the interval of asking, `10 (1024s)`.
 */
export function timeServiceFacts(printed: Outcome<string>): DeviceFacts {
  if (!printed.ok) return (printed.failure.status ?? 0) >>> 0 === NOT_STARTED ? { timeService: 'stopped' } : {};
  const values = printed.value.split(/\r?\n/).flatMap((line) => valueIn(line) ?? []);
  const leap = values.map((value) => /^([0-3])\s*\(/.exec(value)?.[1]).find((digit) => digit !== undefined);
  const interval = values.findIndex((value) => /^\d+ \(\d+s\)$/.test(value));
  const source = values[interval - 1]?.slice(0, LONGEST_SOURCE);
  if (leap === undefined || source === undefined) return {};
  const isSet = Number(leap) !== UNSYNCHRONISED && !OWN_CLOCK.test(source);
  return { timeService: isSet ? 'synchronised' : 'not-synchronised', timeSource: source };
}

/** In every language these two names stay English. */
const OWN_CLOCK = /^(?:Local CMOS Clock|Free-running System Clock)\b/i;

const valueIn = (line: string): string | undefined => /^[^:]{1,80}:\s*(\S.*)$/.exec(line)?.[1]?.trim();
