import { once } from 'node:events';
import net from 'node:net';

/** A card in the virtual reader; it counts what is done with its PIN. */
export type PivCard = {
  /** How often a PIN was sent: none of ours may. */
  pinsTried(): number;
  remove(): Promise<void>;
};

export type CardMake = {
  /** What lies where the certificate for signing in should be; absent: nothing. */
  readonly certificate?: Uint8Array;
  readonly triesLeft: number;
  /** A card that takes power and never answers. */
  readonly isSilent?: boolean;
};

/** Where pcscd's virtual reader waits for a card. @see vpcd(8) */
const READER_PORT = 35_963;

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const word = (status: number): Buffer => hex(status.toString(16).padStart(4, '0'));

/** Puts a card into the reader: two bytes of length, then one byte of control or a command. @see NIST SP 800-73-4 part 2 */
export async function insertCard({ certificate, triesLeft, isSilent = false }: CardMake): Promise<PivCard> {
  const socket = net.connect(READER_PORT, '127.0.0.1');
  await once(socket, 'connect');
  let pins = 0;
  let rest: Buffer = Buffer.alloc(0);

  /** What is longer than an answer may be is fetched piece by piece. */
  const answer = (whole: Buffer): Buffer => {
    rest = whole.subarray(ANSWER_BYTES);
    const left = rest.length === 0 ? 0x9000 : 0x6100 | (rest.length > 255 ? 0 : rest.length);
    return Buffer.concat([whole.subarray(0, ANSWER_BYTES), word(left)]);
  };
  const verify = (pin: Buffer): Buffer => {
    if (pin.length > 0) pins += 1;
    return word(triesLeft === 0 ? 0x6983 : 0x63c0 | triesLeft);
  };
  const obey = (command: Buffer): Buffer => {
    const data = command.subarray(5, 5 + (command[4] ?? 0));
    switch (command[1]) {
      case 0xa4:
        return data.subarray(0, 5).equals(PIV) ? answer(CHOSEN) : word(0x6a82);
      case 0xc0:
        return answer(rest);
      case 0xcb:
        return data.subarray(2).equals(SIGN_IN_CERTIFICATE) && certificate !== undefined
          ? answer(tlv(0x53, tlv(0x70, certificate), hex('710100fe00')))
          : word(0x6a82);
      case 0x20:
        return verify(data);
      default:
        return word(0x6d00);
    }
  };
  socket.on('error', () => {});
  onMessages(socket, (message) => {
    if (message.length > 1) return isSilent ? undefined : obey(message);
    return message[0] === ASKS_WHO ? WHO : undefined;
  });
  return {
    pinsTried: () => pins,
    async remove() {
      socket.destroy();
      await once(socket, 'close');
    },
  };
}

const ANSWER_BYTES = 256;
const PIV = hex('a000000308');
const CHOSEN = hex('61114f0600001000010079074f05a000000308');
const SIGN_IN_CERTIFICATE = hex('5fc105');
/** The reader asks for the answer to reset. */
const ASKS_WHO = 4;
const WHO = hex('3b80800101');

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, 0x82]), word(content.length), content]);
};

function onMessages(socket: net.Socket, reply: (message: Buffer) => Buffer | undefined): void {
  let come = Buffer.alloc(0);
  socket.on('data', (piece: Buffer) => {
    come = Buffer.concat([come, piece]);
    while (come.length >= 2 && come.length >= 2 + come.readUInt16BE(0)) {
      const message = come.subarray(2, 2 + come.readUInt16BE(0));
      come = come.subarray(2 + message.length);
      const said = reply(message);
      if (said !== undefined) socket.write(Buffer.concat([word(said.length), said]));
    }
  });
}
