import { hex } from './hex.ts';
import { hresult, RESERVED_BIT } from './hresult.ts';
import type { TakenApart } from './taken-apart.ts';

const status = (family: string, title: string, meaning: string): TakenApart => ({
  space: 'ntstatus',
  family,
  title,
  meaning,
  embeds: null,
  kin: [],
});

/** Takes an NTSTATUS of a family we know apart; undefined otherwise. @see MS-ERREF section 2.3 */
export function ntstatus(number: number): TakenApart | undefined {
  const high = number >>> 16;
  if (high === 0xc000) {
    return status('Windows log-on (NTSTATUS)', `Windows status ${hex(number)}`, 'Windows itself reports a failure.');
  }
  if (high === 0xc004 && (number & 0xff00) === 0x8400) {
    return {
      ...status(
        'Cloud sign-in of Windows (CloudAP)',
        'The cloud sign-in of Windows failed',
        'The part of Windows that signs people in with their work account while they log on reports a failure.',
      ),
      kin: [hex(number & ~RESERVED_BIT)],
    };
  }
  return high === 0xc009 ? asHresult(number) : undefined;
}

/** 0xC009xxxx is 0x8009xxxx with the reserved bit set. */
function asHresult(number: number): TakenApart | undefined {
  const clear = (number & ~RESERVED_BIT) >>> 0;
  const same = hresult(clear);
  if (same === undefined) return undefined;
  return {
    ...same,
    meaning: `Another spelling of ${hex(clear)}.`,
    embeds: { space: 'hresult', number: clear, symbol: null },
    kin: [hex(clear)],
  };
}
