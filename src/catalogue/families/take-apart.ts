import { adal } from './adal.ts';
import { hresult } from './hresult.ts';
import { msalTag, numberOfTag } from './msal-tag.ts';
import { ntstatus } from './ntstatus.ts';
import { takeWordApart } from './oauth-words.ts';
import type { TakenApart } from './taken-apart.ts';
import { isWininet, wininetNumber } from './wininet.ts';

/** Takes a 32-bit number apart; undefined when it belongs to no family that is met at sign-in. */
export const takeNumberApart = (number: number): TakenApart | undefined =>
  // The sign-in component first: a strict HRESULT decoder would read its numbers as nobody's.
  adal(number) ?? hresult(number) ?? ntstatus(number);

/** Takes a code in normal form apart, whatever it is; never says nothing. */
export function takeApart(code: string): TakenApart {
  if (/^0x[0-9A-F]{8}$/.test(code)) return takeNumberApart(Number(code)) ?? strange(Number(code));
  if (/^\d+$/.test(code) && isWininet(Number(code))) return wininetNumber(Number(code));
  const named = NAMED.find(({ pattern }) => pattern.test(code));
  if (named !== undefined) return { embeds: null, kin: [], ...named.says };
  const number = numberOfTag(code);
  return number === undefined ? takeWordApart(code) : msalTag(number);
}

const strange = (number: number): TakenApart => ({
  space: 'hresult',
  family: 'No family of codes met at sign-in',
  title: 'A number that is not a known sign-in code',
  meaning:
    number >>> 31 === 1
      ? 'It has the form of a Windows error, of a part of Windows that we know nothing about.'
      : 'Its highest bit is clear, so it does not even have the form of an error.',
  embeds: null,
  kin: [],
});

type Says = Omit<TakenApart, 'embeds' | 'kin'> & Partial<TakenApart>;
type Named = { readonly pattern: RegExp; readonly says: Says };

/** Codes whose family stands in their first letters. */
const NAMED: readonly Named[] = [
  {
    pattern: /^AADSTS/,
    says: {
      space: 'aadsts',
      family: 'Answer of the sign-in service (Microsoft Entra ID)',
      title: 'An answer of the sign-in service that is in no list',
      meaning: 'The sign-in service refused and gave this number. The sentence beside it says why.',
    },
  },
  {
    pattern: /^AADB2C/,
    says: {
      space: 'aadsts',
      family: 'Answer of a sign-in page for customers (Azure AD B2C)',
      title: 'An answer of a sign-in page for customers',
      meaning: 'It comes from the sign-in page of a website for its customers, not from the one Teams uses.',
    },
  },
  {
    pattern: /^MSIS/,
    says: {
      space: 'aadsts',
      family: "Answer of the organisation's own sign-in server (AD FS)",
      title: "The organisation's own sign-in server refused",
      meaning: "It comes from the organisation's own sign-in server (AD FS); its log says why.",
    },
  },
  {
    pattern: /^(?:AAD|UDR|SRS)\//,
    says: {
      space: 'adal',
      family: 'Number of an event in a Windows log',
      title: 'An event in a Windows log',
      meaning: 'The number says what kind of entry this is; the codes inside the entry say what is wrong.',
    },
  },
  {
    pattern: /^4c7$/,
    says: {
      space: 'teams',
      family: 'Code of the Teams app',
      title: 'The sign-in window was closed',
      meaning: 'Windows error 1223 in hexadecimal digits.',
      embeds: { space: 'win32', number: 1223, symbol: 'ERROR_CANCELLED' },
      kin: ['0x800704C7'],
    },
  },
  {
    pattern: /^(?:1001|max_reload_exceeded)$/,
    says: {
      space: 'teams',
      family: 'Code of the Teams app',
      title: 'A code of the Teams app',
      meaning: 'Teams shows it by itself.',
    },
  },
];
