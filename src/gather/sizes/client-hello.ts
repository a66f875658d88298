/** What a server may choose from: the ciphers of TLS 1.3, and the groups and signatures that every server knows. */
const CIPHERS = [0x1301, 0x1302, 0x1303];
const GROUPS = [0x001d, 0x0017, 0x0018];
const SIGNATURES = [0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601];

const TLS_1_3 = 0x0304;

/** Numbers that RFC 8446 section 4.2 gives to extensions; padding: RFC 7685. */
const EXTENSION = {
  serverName: 0,
  groups: 10,
  signatures: 13,
  protocols: 16,
  padding: 21,
  versions: 43,
  keyShare: 51,
} as const;

/**
 * The first message of a TLS 1.3 handshake, padded to a size. It offers no key, so that the server's next word is short: it
 * asks for one in some hundred bytes and sends no certificate yet. @see RFC 8446 sections 4.1.2 and 4.2.8
 */
export function clientHello(serverName: string, sizeBytes: number): Uint8Array {
  const extensions = [
    extension(EXTENSION.serverName, sized(2, [0, ...sized(2, ascii(serverName))])),
    extension(EXTENSION.groups, sized(2, GROUPS.flatMap(twoBytes))),
    extension(EXTENSION.signatures, sized(2, SIGNATURES.flatMap(twoBytes))),
    extension(EXTENSION.protocols, sized(2, sized(1, ascii('http/1.1')))),
    extension(EXTENSION.versions, sized(1, twoBytes(TLS_1_3))),
    extension(EXTENSION.keyShare, sized(2, [])),
  ].flat();
  const missing = sizeBytes - recordOf(extensions).length - extension(EXTENSION.padding, []).length;
  const padding =
    missing < 0
      ? []
      : extension(
          EXTENSION.padding,
          Array.from({ length: missing }, () => 0),
        );
  return Uint8Array.from(recordOf([...extensions, ...padding]));
}

function recordOf(extensions: readonly number[]): readonly number[] {
  const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(32));
  const ciphers = sized(2, CIPHERS.flatMap(twoBytes));
  const compression = [1, 0];
  const body = [...twoBytes(0x0303), ...random(), ...sized(1, [...random()]), ...ciphers, ...compression];
  const message = [1, ...sized(3, [...body, ...sized(2, extensions)])];
  return [0x16, ...twoBytes(0x0301), ...sized(2, message)];
}

const extension = (type: number, content: readonly number[]): readonly number[] => [
  ...twoBytes(type),
  ...sized(2, content),
];

const twoBytes = (number: number): readonly number[] => [number >> 8, number & 0xff];

/** Content after its length, written in so many bytes. */
const sized = (lengthBytes: number, content: readonly number[]): readonly number[] => [
  ...Array.from({ length: lengthBytes }, (_, place) => (content.length >> (8 * (lengthBytes - 1 - place))) & 0xff),
  ...content,
];

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
