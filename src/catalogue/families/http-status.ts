import type { EmbeddedNumber } from '../../model/code.ts';

/** Phrases of the statuses that are met at sign-in. @see RFC 9110 section 15, RFC 6585 section 4 */
const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  305: 'Use Proxy',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  417: 'Expectation Failed',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  511: 'Network Authentication Required',
};

/** Statuses have three digits, the first from 1 to 5. */
export const isHttpStatus = (number: number): boolean => number >= 100 && number <= 599;

export const httpStatus = (number: number): EmbeddedNumber => ({
  space: 'http',
  number,
  symbol: PHRASES[number] ?? null,
});

/** What a status says about who answered, for someone who does not know HTTP. */
export function whatHttpStatusSays(status: number): string {
  if (status === 407) return 'A proxy on the way wants to know who is asking before it lets the request through.';
  if (status < 200) return 'The server is still busy with the request.';
  if (status < 300) return 'The request worked.';
  if (status < 400) return 'Something sent the request elsewhere: often the log-in page of a network, or a proxy.';
  if (status === 429) return 'The server has had too many requests and asks to wait.';
  if (status < 500) return 'Whoever answered refused the request: the service, or a proxy or page in between.';
  return 'Whoever answered has a fault of its own: the service, or a proxy in front of it.';
}
