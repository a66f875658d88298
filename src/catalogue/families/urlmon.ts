import type { EmbeddedNumber } from '../../model/code.ts';

/** `INET_E_` names by HRESULT. @see urlmon.h of the Windows SDK */
const NAMES: Readonly<Record<number, string>> = {
  2148270082: 'INVALID_URL',
  2148270083: 'NO_SESSION',
  2148270084: 'CANNOT_CONNECT',
  2148270085: 'RESOURCE_NOT_FOUND',
  2148270086: 'OBJECT_NOT_FOUND',
  2148270087: 'DATA_NOT_AVAILABLE',
  2148270088: 'DOWNLOAD_FAILURE',
  2148270089: 'AUTHENTICATION_REQUIRED',
  2148270090: 'NO_VALID_MEDIA',
  2148270091: 'CONNECTION_TIMEOUT',
  2148270092: 'INVALID_REQUEST',
  2148270093: 'UNKNOWN_PROTOCOL',
  2148270094: 'SECURITY_PROBLEM',
  2148270095: 'CANNOT_LOAD_DATA',
  2148270096: 'CANNOT_INSTANTIATE_OBJECT',
  2148270100: 'REDIRECT_FAILED',
  2148270101: 'REDIRECT_TO_DIR',
  2148270105: 'INVALID_CERTIFICATE',
};

/** The sign-in component counts 1 to 15 as urlmon does less one, then goes on in an order of its own. */
const AFTER_FIFTEEN: Readonly<Record<number, number>> = { 16: 0x800c0019, 17: 0x800c0014, 18: 0x800c0015 };

/** The urlmon HRESULT behind the low half of a 0xCAA7 code; undefined when there is none. */
export const urlmonFromAdal = (low: number): number | undefined =>
  low >= 1 && low <= 15 ? 0x800c0001 + low : AFTER_FIFTEEN[low];

/** The low half of the 0xCAA7 code that stands for a urlmon HRESULT; undefined when there is none. */
export function adalFromUrlmon(number: number): number | undefined {
  for (let low = 1; low <= 18; low++) if (urlmonFromAdal(low) === number) return low;
  return undefined;
}

export function urlmon(number: number): EmbeddedNumber {
  const name = NAMES[number];
  return { space: 'urlmon', number, symbol: name === undefined ? null : `INET_E_${name}` };
}
