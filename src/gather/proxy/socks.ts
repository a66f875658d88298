/** Messages of SOCKS. @see RFC 1928, and SOCKS4 at https://www.openssh.com/txt/socks4.protocol */

type Place = { readonly name: string; readonly port: number };

const port = (number: number): readonly number[] => [number >> 8, number & 0xff];

/** How a client may prove who it is. @see RFC 1928 section 3 */
export const METHODS = { none: 0, gssapi: 1, password: 2, refused: 0xff } as const;

/** The first message: the methods that we could use. */
export const socks5Greeting = (...methods: readonly number[]): Uint8Array =>
  Uint8Array.of(5, methods.length, ...methods);

/** The method that the proxy chose; undefined when it speaks something else. */
export const chosenMethod = ([version, method]: Uint8Array): number | undefined => (version === 5 ? method : undefined);

/** Asks for a tunnel to a name, which the proxy looks up. @see RFC 1928 section 4 */
export function socks5Request({ name, port: number }: Place): Uint8Array {
  const text = new TextEncoder().encode(name);
  return Uint8Array.of(5, 1, 0, 3, text.length, ...text, ...port(number));
}

/** Asks for a tunnel to an IPv4 address: proxies of version 4 look up no names. */
export const socks4Request = (address: string, number: number): Uint8Array =>
  Uint8Array.of(4, 1, ...port(number), ...address.split('.').map(Number), 0);

/** What came of a request for a tunnel, in the status of HTTP that means the same, and in the proxy's own terms. */
export type SocksAnswer = { readonly status: number; readonly reason: string | null };

/** @see RFC 1928 section 6 */
const REPLIES_5: Readonly<Record<number, SocksAnswer>> = {
  0: { status: 200, reason: null },
  1: { status: 502, reason: 'SOCKS reply 1, general failure' },
  2: { status: 403, reason: 'SOCKS reply 2, not allowed by its rules' },
  3: { status: 502, reason: 'SOCKS reply 3, network unreachable' },
  4: { status: 502, reason: 'SOCKS reply 4, host unreachable' },
  5: { status: 502, reason: 'SOCKS reply 5, connection refused' },
  6: { status: 504, reason: 'SOCKS reply 6, time to live expired' },
  7: { status: 501, reason: 'SOCKS reply 7, command not supported' },
  8: { status: 501, reason: 'SOCKS reply 8, kind of address not supported' },
};

/** One word stands for a rule as well as for a host that is not there. No login helps where it asks who is at this computer (identd). */
const REPLIES_4: Readonly<Record<number, SocksAnswer>> = {
  90: { status: 200, reason: null },
  91: { status: 502, reason: 'SOCKS4 reply 91, rejected or failed' },
  92: { status: 403, reason: 'SOCKS4 reply 92, no identity service on this computer' },
  93: { status: 403, reason: 'SOCKS4 reply 93, another identity than expected' },
};

/** The answer to a request: undefined when it is none. Version 4 answers as version 0. */
export function readReply(version: 4 | 5, [first, reply]: Uint8Array): SocksAnswer | undefined {
  if (first !== (version === 5 ? 5 : 0) || reply === undefined) return undefined;
  return (version === 5 ? REPLIES_5 : REPLIES_4)[reply] ?? { status: 502, reason: `SOCKS reply ${reply}` };
}

/** How long an answer to a request is; undefined until that can be told. @see RFC 1928 section 6 */
export function replyLength(version: 4 | 5, bytes: Uint8Array): number | undefined {
  if (version === 4) return 8;
  const [, reply, , kind, nameLength] = bytes;
  if (reply === undefined || kind === undefined || nameLength === undefined) return undefined;
  return { 1: 10, 3: 7 + nameLength, 4: 22 }[kind] ?? bytes.length;
}
