type AddressBits = { readonly value: bigint; readonly width: 32 | 128 };

/** An address as a number; undefined for anything that is no literal address. IPv4 may be short, as in `169.254/16`. */
function bitsOf(text: string): AddressBits | undefined {
  const address = text.replace(/^\[|\]$|%.*$/g, '');
  if (/^\d{1,3}(?:\.\d{1,3}){0,3}$/.test(address)) return v4Bits(address);
  return /^[0-9a-f:]*:[0-9a-f:]*$/i.test(address) ? v6Bits(address) : undefined;
}

function v4Bits(address: string): AddressBits | undefined {
  const bytes = address.split('.').map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  return { value: [0, 1, 2, 3].reduce((value, at) => (value << 8n) | BigInt(bytes[at] ?? 0), 0n), width: 32 };
}

function v6Bits(address: string): AddressBits | undefined {
  const [head = '', tail, ...more] = address.split('::');
  const groups = (part: string): readonly string[] => part.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || missing < 0 || (tail === undefined && missing !== 0)) return undefined;
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  return { value: all.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n), width: 128 };
}

/** Whether a literal address equals `range` or lies in it (`10.0.0.0/8`, `169.254/16`, `fd00::/8`). */
export function isWithin(address: string, range: string): boolean {
  const [base = '', length] = range.split('/');
  const [wanted, from] = [bitsOf(address), bitsOf(base)];
  if (wanted === undefined || from === undefined || wanted.width !== from.width) return false;
  const prefix = Number(length ?? from.width);
  if (!(prefix >= 0 && prefix <= from.width)) return false;
  const hostBits = BigInt(from.width - prefix);
  return wanted.value >> hostBits === from.value >> hostBits;
}
