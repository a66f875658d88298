/** Beginnings of IPv4 addresses that lead nowhere or no further than this computer. @see RFC 6890 */
const NOWHERE_V4 = [/^0\./, /^127\./];

/** Private, link-local and shared ranges. @see RFC 1918, RFC 3927, RFC 6598 */
const PRIVATE_V4 = [
  /^10\./,
  /^192\.168\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
];

/** Unique-local and link-local. @see RFC 4193, RFC 4291 */
const PRIVATE_V6 = [/^f[cd]/, /^fe[89ab]/];

/**
 * What is strange about an address as that of a public service: `nowhere` (0.0.0.0, loopback) or `private`.
 * undefined when nothing is.
 */
export function oddityOf(address: string): 'nowhere' | 'private' | undefined {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (plain === '::' || plain === '::1') return 'nowhere';
  const [nowhere, inside] = plain.includes(':') ? [[], PRIVATE_V6] : [NOWHERE_V4, PRIVATE_V4];
  if (nowhere.some((range) => range.test(plain))) return 'nowhere';
  return inside.some((range) => range.test(plain)) ? 'private' : undefined;
}
