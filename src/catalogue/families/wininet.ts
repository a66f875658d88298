import type { Disagreement, EmbeddedNumber } from '../../model/code.ts';
import { hex } from './hex.ts';
import type { TakenApart } from './taken-apart.ts';

/** WinINet and WinHTTP share the numbers from 12001; the last one that a Windows header names is 12190. */
const FIRST = 12_001;
const LAST = 12_190;

/** Names after `ERROR_INTERNET_`, from 12001 on; a gap is a number without a name. @see wininet.h of the Windows SDK */
const NAMES_FROM_12001 =
  `OUT_OF_HANDLES TIMEOUT EXTENDED_ERROR INTERNAL_ERROR INVALID_URL UNRECOGNIZED_SCHEME NAME_NOT_RESOLVED
PROTOCOL_NOT_FOUND INVALID_OPTION BAD_OPTION_LENGTH OPTION_NOT_SETTABLE SHUTDOWN INCORRECT_USER_NAME INCORRECT_PASSWORD
LOGIN_FAILURE INVALID_OPERATION OPERATION_CANCELLED INCORRECT_HANDLE_TYPE INCORRECT_HANDLE_STATE NOT_PROXY_REQUEST
REGISTRY_VALUE_NOT_FOUND BAD_REGISTRY_PARAMETER NO_DIRECT_ACCESS NO_CONTEXT NO_CALLBACK REQUEST_PENDING INCORRECT_FORMAT
ITEM_NOT_FOUND CANNOT_CONNECT CONNECTION_ABORTED CONNECTION_RESET FORCE_RETRY INVALID_PROXY_REQUEST NEED_UI - HANDLE_EXISTS
SEC_CERT_DATE_INVALID SEC_CERT_CN_INVALID HTTP_TO_HTTPS_ON_REDIR HTTPS_TO_HTTP_ON_REDIR MIXED_SECURITY
CHG_POST_IS_NON_SECURE POST_IS_NON_SECURE CLIENT_AUTH_CERT_NEEDED INVALID_CA CLIENT_AUTH_NOT_SETUP ASYNC_THREAD_FAILED
REDIRECT_SCHEME_CHANGE DIALOG_PENDING RETRY_DIALOG - HTTPS_HTTP_SUBMIT_REDIR INSERT_CDROM FORTEZZA_LOGIN_NEEDED
SEC_CERT_ERRORS SEC_CERT_NO_REV SEC_CERT_REV_FAILED`.split(/\s+/);

/** Full names from 12150 on. */
const NAMES_FROM_12150 = `ERROR_HTTP_HEADER_NOT_FOUND ERROR_HTTP_DOWNLEVEL_SERVER ERROR_HTTP_INVALID_SERVER_RESPONSE
ERROR_HTTP_INVALID_HEADER ERROR_HTTP_INVALID_QUERY_REQUEST ERROR_HTTP_HEADER_ALREADY_EXISTS ERROR_HTTP_REDIRECT_FAILED
ERROR_INTERNET_SECURITY_CHANNEL_ERROR ERROR_INTERNET_UNABLE_TO_CACHE_FILE ERROR_INTERNET_TCPIP_NOT_INSTALLED
ERROR_HTTP_NOT_REDIRECTED ERROR_HTTP_COOKIE_NEEDS_CONFIRMATION ERROR_HTTP_COOKIE_DECLINED ERROR_INTERNET_DISCONNECTED
ERROR_INTERNET_SERVER_UNREACHABLE ERROR_INTERNET_PROXY_SERVER_UNREACHABLE ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT
ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT ERROR_HTTP_REDIRECT_NEEDS_CONFIRMATION ERROR_INTERNET_SEC_INVALID_CERT
ERROR_INTERNET_SEC_CERT_REVOKED ERROR_INTERNET_FAILED_DUETOSECURITYCHECK ERROR_INTERNET_NOT_INITIALIZED
ERROR_INTERNET_NEED_MSN_SSPI_PKG ERROR_INTERNET_LOGIN_FAILURE_DISPLAY_ENTITY_BODY
ERROR_INTERNET_DECODING_FAILED`.split(/\s+/);

/** 12175 is the one number that the two libraries read differently. */
export const TWO_MEANINGS = 12_175;

export const isWininet = (number: number): boolean => number >= FIRST && number <= LAST;

function nameOf(number: number): string | null {
  const late = NAMES_FROM_12150[number - 12_150];
  if (late !== undefined) return late;
  const early = NAMES_FROM_12001[number - FIRST];
  return early === undefined || early === '-' ? null : `ERROR_INTERNET_${early}`;
}

/** `by`: who wrote the number, which matters for 12175 only. */
export const wininet = (number: number, by: 'wininet' | 'winhttp' = 'wininet'): EmbeddedNumber => ({
  space: 'wininet',
  number,
  symbol: number === TWO_MEANINGS && by === 'winhttp' ? 'ERROR_WINHTTP_SECURE_FAILURE' : nameOf(number),
});

/** The number written by itself, as HRESULT, and as the sign-in component writes it. */
export const wininetKin = (number: number): readonly string[] =>
  number === TWO_MEANINGS ? [] : [hex(0xcaa8_0000 | number), hex(0x8007_0000 | number), String(number)];

export const readingsOf12175: readonly Disagreement[] = [
  { source: 'WinHTTP, and the sign-in component of Windows', says: 'The TLS certificate of the server failed.' },
  { source: 'WinINet', says: 'The answer could not be unpacked; something on the way may have altered it.' },
];

/** A bare WinINet or WinHTTP number. */
export const wininetNumber = (number: number): TakenApart => ({
  space: 'wininet',
  family: 'Network error of Windows (WinINet, WinHTTP)',
  title: `Network error ${number} of Windows`,
  meaning: `The network part of Windows reports its error ${number}${nameOf(number) === null ? '' : `, ${nameOf(number)}`}.`,
  embeds: null,
  kin: wininetKin(number),
  ...(number === TWO_MEANINGS && { disagreements: readingsOf12175 }),
});
