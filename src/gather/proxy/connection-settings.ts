/** What `DefaultConnectionSettings` says, the place from which Windows itself reads; VPNs and device management write only here. */
export type ConnectionSettings = {
  readonly usesProxy: boolean;
  readonly usesScript: boolean;
  readonly detects: boolean;
  readonly proxy: string;
  readonly bypass: string;
  readonly pacUrl: string;
};

/** Bits of the flags. 0x01, straight, is always set. */
const FLAGS = { proxy: 0x02, script: 0x04, detect: 0x08 };

/** After a version and a counter of changes, four bytes each. */
const FLAGS_AT = 8;

/**
 * Reads the value as `reg query` prints it, in hexadecimal: flags, then three texts, each with its length before it. The
 * format is not documented, but has been the same since Windows XP. What does not fit is as if nothing was set.
 */
export function connectionSettings(hex = ''): ConnectionSettings {
  const bytes = Uint8Array.from(hex.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
  const flags = bytes[FLAGS_AT] ?? 0;
  const [proxy = '', bypass = '', pacUrl = ''] = textsIn(bytes);
  return {
    usesProxy: (flags & FLAGS.proxy) !== 0,
    usesScript: (flags & FLAGS.script) !== 0,
    detects: (flags & FLAGS.detect) !== 0,
    ...{ proxy, bypass, pacUrl },
  };
}

function textsIn(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer);
  const texts: string[] = [];
  for (let at = FLAGS_AT + 4; texts.length < 3 && at + 4 <= bytes.length; ) {
    const length = view.getUint32(at, true);
    if (at + 4 + length > bytes.length) break;
    texts.push(new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return texts;
}
