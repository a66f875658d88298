import type { PacFacts } from '../question.ts';
import type { Hooks, Scope } from './scope.ts';

/**
 * The functions of the PAC language that look up and compare addresses, with those for IPv6. Runs inside the sandbox, so
 * it uses nothing from outside itself. What they give on failure is what Chromium gives.
 * @see https://learn.microsoft.com/windows/win32/winhttp/ipv6-aware-proxy-helper-api-definitions
 */
export function defineAddresses(scope: Scope, facts: PacFacts, hooks: Hooks): void {
  const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
  /** ::ffff:0:0/96, where IPv4 addresses live in IPv6. */
  const MAPPED = '0'.repeat(80) + '1'.repeat(16);

  const isV4 = (text: string): boolean =>
    V4.exec(text)
      ?.slice(1)
      .every((byte) => Number(byte) <= 255) ?? false;

  const binary = (value: number, width: number): string => value.toString(2).padStart(width, '0');

  /** An address as 32 or 128 zeros and ones; undefined when it is none. */
  const bitsOf = (text: string): string | undefined => {
    if (isV4(text)) return text.split('.').reduce((bits, byte) => bits + binary(Number(byte), 8), '');
    if (!text.includes(':')) return undefined;
    const tail = text.slice(text.lastIndexOf(':') + 1);
    const [a = 0, b = 0, c = 0, d = 0] = isV4(tail) ? tail.split('.').map(Number) : [];
    const whole = isV4(tail)
      ? `${text.slice(0, -tail.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
      : text;
    const halves = whole.split('::').map((half) => (half === '' ? [] : half.split(':')));
    const [head = [], end = []] = halves;
    const missing = 8 - head.length - end.length;
    if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
    const groups = [...head, ...Array<string>(missing).fill('0'), ...end];
    if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
    return groups.reduce((bits, group) => bits + binary(Number.parseInt(group, 16), 16), '');
  };

  /** Every address of a name; none when it does not exist. Ends the run when it was not looked up yet. */
  const lookUp = (name: unknown): readonly string[] => {
    if (typeof name !== 'string') return [];
    const plain = name.toLowerCase();
    if (bitsOf(plain) !== undefined) return [plain];
    hooks.used('name', plain);
    const known = facts.addresses.find(([one]) => one === plain);
    if (known !== undefined) return known[1];
    hooks.wantName(plain);
    for (;;); // Until the interrupt handler ends the run, which no `catch` of the script can prevent.
  };

  const ownAddresses = (): readonly string[] => {
    hooks.used('own-address');
    return facts.ownAddresses;
  };

  const dnsResolve = (name: unknown): string | null => lookUp(name).find(isV4) ?? null;
  const dnsResolveEx = (name: unknown): string => lookUp(name).join(';');

  const convertAddress = (text: string): number => {
    const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map((byte) => Number(byte) & 0xff);
    return (a << 24) | (b << 16) | (c << 8) | d;
  };

  const isInNet = (host: string, pattern: string, mask: string): boolean => {
    if (!isV4(pattern) || !isV4(mask)) return false;
    const address = isV4(host) ? host : dnsResolve(host);
    if (address === null) return false;
    return (convertAddress(address) & convertAddress(mask)) === (convertAddress(pattern) & convertAddress(mask));
  };

  const isInNetEx = (address: unknown, prefix: unknown): boolean | null => {
    if (typeof address !== 'string' || typeof prefix !== 'string') return null;
    const [base = '', length = '', ...more] = prefix.split('/');
    const [own, net] = [bitsOf(address), bitsOf(base)];
    if (own === undefined || net === undefined || !/^\d{1,3}$/.test(length) || more.length > 0) return false;
    if (Number(length) > net.length) return false;
    if (own.length === net.length) return own.startsWith(net.slice(0, Number(length)));
    const inV6 = (bits: string): string => (bits.length === 32 ? MAPPED + bits : bits);
    return inV6(own).startsWith(inV6(net).slice(0, Number(length) + (net.length === 32 ? 96 : 0)));
  };

  /** IPv6 first, then by number. */
  const sortIpAddressList = (list: unknown): string | false | null => {
    if (typeof list !== 'string') return null;
    const addresses = list.split(/[;\s]+/).filter((text) => text !== '');
    const keyed = addresses.map((text) => ({ text, bits: bitsOf(text) }));
    if (keyed.length === 0 || keyed.some(({ bits }) => bits === undefined)) return false;
    const rank = ({ bits = '' }: { bits: string | undefined }): string => (bits.length === 128 ? '0' : '1') + bits;
    keyed.sort((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))));
    return keyed.map(({ text }) => text).join(';');
  };

  const isPlainHostName = (host: unknown): boolean => {
    if (typeof host !== 'string') throw new TypeError('Requires 1 string parameter');
    return !host.includes('.') && bitsOf(host) === undefined;
  };

  Object.assign(scope, { dnsResolve, dnsResolveEx, isInNet, isInNetEx, sortIpAddressList, isPlainHostName });
  scope.convert_addr = convertAddress;
  scope.isResolvable = (name: unknown) => dnsResolve(name) !== null;
  scope.isResolvableEx = (name: unknown) => dnsResolveEx(name) !== '';
  scope.myIpAddress = () => ownAddresses().find(isV4) ?? facts.ownAddresses[0] ?? '127.0.0.1';
  scope.myIpAddressEx = () => ownAddresses().join(';');
}
