import type { CodeSpace, EmbeddedNumber } from '../../model/code.ts';
import { hex } from './hex.ts';
import { httpStatus, isHttpStatus, whatHttpStatusSays } from './http-status.ts';
import type { TakenApart } from './taken-apart.ts';
import { adalFromUrlmon, urlmon } from './urlmon.ts';
import { isWininet, readingsOf12175, TWO_MEANINGS, wininet, wininetKin } from './wininet.ts';

/** A range of HRESULTs that one part of Windows uses. `from` and `to` are upper halves, or whole numbers where a half is shared. */
type Range = { readonly from: number; readonly to: number; readonly family: string; readonly space: CodeSpace };

const range = (from: number, to: number, family: string, space: CodeSpace = 'hresult'): Range => ({
  from,
  to,
  family,
  space,
});

/** Narrow ranges first. @see MS-ERREF section 2.1 and the headers of the Windows SDK */
const RANGES: readonly Range[] = [
  range(0x8004_de00, 0x8004_deff, 'OneDrive sign-in'),
  range(0x8009_0000, 0x8009_02ff, 'Keys and key store (TPM)'),
  range(0x8009_0300, 0x8009_03ff, 'Windows security (TLS, Kerberos, smart card log-on)'),
  range(0x8009_1000, 0x8009_7fff, 'Certificates'),
  range(0x800b_0000, 0x800b_ffff, 'Certificates'),
  range(0x8010_0000, 0x8010_ffff, 'Smart card', 'scard'),
  range(0x8018_0000, 0x8018_ffff, 'Device management (MDM enrolment)'),
  range(0x801c_0000, 0x801c_ffff, 'Device registration', 'device-registration'),
  range(0x8028_0000, 0x8028_ffff, 'Security chip (TPM)'),
  range(0x8029_0000, 0x8029_ffff, 'Security chip (TPM), its provider'),
  range(0x8086_0000, 0x8086_ffff, 'Personal Microsoft account'),
  range(0x8004_8400, 0x8004_84ff, 'Cloud sign-in of Windows'),
  range(0x8000_0000, 0x8000_ffff, 'Windows, general'),
  range(0x8004_0000, 0x8004_ffff, 'Windows components (COM)'),
  range(0x8008_0000, 0x8008_ffff, 'Windows background tasks'),
  range(0x8013_0000, 0x8013_ffff, '.NET'),
  range(0x803d_0000, 0x803d_ffff, 'Web services of Windows'),
  range(0xc00c_0000, 0xc00c_ffff, 'XML reader of Windows'),
  range(0xc0f1_0000, 0xc0f1_ffff, 'Office'),
];

const simple = (number: number, { family, space }: Range, kin: readonly string[] = []): TakenApart => ({
  space,
  family,
  title: `Windows error of the family: ${family}`.slice(0, 80),
  meaning: `Windows reports a failure of the family "${family}". Its number ${number & 0xffff} is in no list that we have.`,
  embeds: null,
  kin,
});

function win32(number: number): TakenApart {
  const low = number & 0xffff;
  return {
    space: 'win32',
    family: 'Windows (Win32 error)',
    title: `Windows error ${low}`,
    meaning: `Windows reports its general error ${low}.`,
    embeds: { space: 'win32', number: low, symbol: null },
    kin: [],
  };
}

function internet(number: number): TakenApart {
  const low = number & 0xffff;
  return {
    space: 'wininet',
    family: 'Network (WinINet, WinHTTP)',
    title: `Network error ${low} of Windows`,
    meaning: `The network part of Windows reports its error ${low}.`,
    embeds: wininet(low),
    kin: wininetKin(low),
    ...(low === TWO_MEANINGS && { disagreements: readingsOf12175 }),
  };
}

function http(number: number): TakenApart {
  const status = number & 0xffff;
  const embeds: EmbeddedNumber | null = isHttpStatus(status) ? httpStatus(status) : null;
  return {
    space: 'hresult',
    family: 'HTTP answer',
    title: embeds === null ? 'An HTTP answer ended the action' : `HTTP ${status} ${embeds.symbol ?? ''}`.trim(),
    meaning: embeds === null ? 'A server answered otherwise than needed.' : whatHttpStatusSays(status),
    embeds,
    kin: embeds === null ? [] : [hex(0xcaa3_0000 | status)],
  };
}

function transport(number: number): TakenApart {
  const low = adalFromUrlmon(number);
  return {
    space: 'hresult',
    family: 'Transport (urlmon)',
    title: 'A download of Windows failed',
    meaning: 'The request did not get through: network, proxy or TLS.',
    embeds: urlmon(number),
    kin: low === undefined ? [] : [hex(0xcaa7_0000 | low)],
  };
}

/** Upper halves that hold the number of another space in their lower half. */
const CARRIERS: Readonly<Record<number, (number: number) => TakenApart>> = {
  32775: (number) => (isWininet(number & 0xffff) ? internet(number) : win32(number)),
  32780: transport,
  32793: http,
};

/** Takes a failing HRESULT of a family we know apart; undefined otherwise. */
export function hresult(number: number): TakenApart | undefined {
  const carrier = CARRIERS[number >>> 16];
  if (carrier !== undefined) return carrier(number);
  const found = RANGES.find(({ from, to }) => number >= from && number <= to);
  if (found === undefined) return undefined;
  const kin = number >>> 16 === 0x8009 ? [hex(number | RESERVED_BIT)] : [];
  return simple(number, found, kin);
}

/** Bit 30: a strict HRESULT leaves it clear; set, the number looks like an NTSTATUS. */
export const RESERVED_BIT = 0x4000_0000;
