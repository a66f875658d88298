import type { EmbeddedNumber } from '../../model/code.ts';
import { hex } from './hex.ts';
import { httpStatus, isHttpStatus, whatHttpStatusSays } from './http-status.ts';
import { oauthWord } from './oauth-words.ts';
import type { TakenApart } from './taken-apart.ts';
import { urlmon, urlmonFromAdal } from './urlmon.ts';
import { isWininet, readingsOf12175, TWO_MEANINGS, wininet, wininetKin } from './wininet.ts';

type Part = Pick<TakenApart, 'family' | 'title' | 'meaning'> &
  Partial<Pick<TakenApart, 'kin' | 'disagreements'>> & {
    readonly embeds?: EmbeddedNumber;
  };
type Facility = (low: number) => Part;

const own =
  (family: string, title: string, meaning: string): Facility =>
  () => ({ family, title, meaning });

/** What the low half holds, by facility. @see AzureAD/microsoft-authentication-library-for-dotnet, AadPlugin.cs */
const FACILITIES: Readonly<Record<number, Facility>> = {
  2721: own(
    'The app, or the state of the sign-in component',
    'The app or the sign-in component was not ready',
    'The sign-in component of Windows could not start what the app asked for.',
  ),
  2722: oauth,
  2723: http,
  2724: own(
    'Stored sign-in',
    'A stored sign-in cannot be read',
    'What Windows had stored about an earlier sign-in is damaged.',
  ),
  2725: own(
    'Windows and its token broker',
    'The token broker of Windows failed',
    'The part of Windows that keeps sign-ins (the token broker) could not do its work.',
  ),
  2726: own(
    'Answer in an unexpected form (JSON)',
    'The answer was not in the expected form',
    'An answer came, but not the document that the sign-in service sends. Often a proxy sent a page of its own.',
  ),
  2727: transport,
  2728: internet,
  2729: own(
    'Steps with the sign-in server: finding the tenant, federation, renewing, device key',
    'A step with the sign-in server failed',
    'Finding the organisation, asking its own sign-in server or renewing a sign-in did not work.',
  ),
  2730: own(
    'Internal fault of the sign-in component',
    'The sign-in component of Windows has an internal fault',
    'The sign-in component of Windows ran into something that it does not expect.',
  ),
  2733: own(
    'Background task of the token broker',
    'The background task of the token broker failed',
    'Windows could not run the background task that keeps sign-ins.',
  ),
};

function oauth(low: number): Part {
  const word = oauthWord(low);
  return {
    family: 'Refusal of the sign-in service (OAuth)',
    title: word === '' ? 'The sign-in service refused' : `The sign-in service refused: ${word}`,
    meaning: 'The sign-in service answered and refused. The AADSTS number beside this code says why.',
    ...(word !== '' && { embeds: { space: 'oauth', number: low, symbol: word }, kin: [word] }),
  };
}

function http(low: number): Part {
  if (!isHttpStatus(low)) {
    return {
      family: HTTP_FAMILY,
      title: 'An HTTP answer ended the sign-in',
      meaning: 'A server answered otherwise than needed.',
    };
  }
  const embeds = httpStatus(low);
  return {
    family: HTTP_FAMILY,
    title: `HTTP ${low}${embeds.symbol === null ? '' : ` ${embeds.symbol}`} came back`,
    meaning: `HTTP status ${low} came back during sign-in. ${whatHttpStatusSays(low)}`,
    embeds,
    kin: [hex(0x8019_0000 | low)],
  };
}
const HTTP_FAMILY = 'HTTP answer';

function transport(low: number): Part {
  const number = urlmonFromAdal(low);
  return {
    family: 'Transport (urlmon)',
    title: 'The way to the sign-in service failed',
    meaning: 'The request did not get through: network, proxy or TLS.',
    ...(number !== undefined && { embeds: urlmon(number), kin: [hex(number)] }),
  };
}

function internet(low: number): Part {
  const family = 'Network (WinINet, WinHTTP)';
  if (!isWininet(low)) {
    return {
      family,
      title: 'The network failed during sign-in',
      meaning: 'A network error without a number of its own.',
    };
  }
  return {
    family,
    title: `Network error ${low} during sign-in`,
    meaning: `The network part of Windows reported its error ${low} while signing in.`,
    embeds: wininet(low, 'winhttp'),
    kin: wininetKin(low),
    ...(low === TWO_MEANINGS && { disagreements: readingsOf12175 }),
  };
}

/** Severity 0 is success, 1 information, 2 a warning, 3 an error; only the last is a failure. */
const SEVERITY_OF_AN_ERROR = 3;

const facilityOf = (number: number): Facility | undefined =>
  ((number >>> 28) & 3) === 0 ? FACILITIES[(number >>> 16) & 0xfff] : undefined;

/** Whether the number has the layout of the Windows sign-in component: 2 bits severity, 2 clear, 12 bits facility. */
export const isAdal = (number: number): boolean => facilityOf(number) !== undefined;

/** Takes a 0x?AA code apart; undefined when the number is of another family. */
export function adal(number: number): TakenApart | undefined {
  const facility = facilityOf(number);
  if (facility === undefined) return undefined;
  const part = facility(number & 0xffff);
  const harmless = number >>> 30 < SEVERITY_OF_AN_ERROR;
  const meaning = harmless ? `${part.meaning} Written as a note in a log, not as a failure.` : part.meaning;
  return { space: 'adal', embeds: null, kin: [], ...part, meaning, ...(harmless && { nothingWrong: true }) };
}
