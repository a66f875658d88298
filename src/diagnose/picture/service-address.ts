import published from '../../catalogue/service-addresses.json' with { type: 'json' };

const rangesByHost: Readonly<Record<string, readonly string[]>> = published.hosts;

/** Ranges for examples and tests: nobody's, so nothing is said about them. @see RFC 5737, RFC 3849 */
const NOBODYS = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'];

/** Whether an address surely is not the service's own. False where the service publishes no addresses for the host. */
export function isForeignAddress(host: string, address: string): boolean {
  const ranges = rangesByHost[host];
  return ranges !== undefined && ![...ranges, ...NOBODYS].some((range) => isWithin(address, range));
}

/** @see RFC 4632 section 3.1 */
function isWithin(address: string, range: string): boolean {
  const [start = '', length = '0'] = range.split('/');
  const [one, other] = [bitsOf(address), bitsOf(start)];
  return one.length === other.length && one.slice(0, Number(length)) === other.slice(0, Number(length));
}

/** All bits of an address as a text of zeros and ones. */
function bitsOf(address: string): string {
  if (!address.includes(':'))
    return address
      .split('.')
      .map((part) => binary(Number(part), 8))
      .join('');
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => binary(Number.parseInt(group, 16), 16)).join('');
}

const binary = (value: number, digits: number): string => value.toString(2).padStart(digits, '0');
