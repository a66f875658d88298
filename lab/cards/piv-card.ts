import { constants, type KeyObject, privateEncrypt } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';

/** A card in the virtual reader; it counts what is done with its PIN. */
export type PivCard = {
  /** How often a PIN was sent. */
  pinsTried(): number;
};

export type CardMake = {
  /** What lies where the certificate for signing in should be; absent: nothing. */
  readonly certificate?: Uint8Array;
  readonly triesLeft: number;
  readonly pin: string;
  /** Signs once the PIN was right: RSA of 2,048 bits. */
  readonly key: KeyObject;
  /** A card that takes power and never answers, or not when it is to sign. */
  readonly isSilent?: boolean | 'at-signature';
  /** It leaves the reader when its certificate is asked for, or when it is to sign. */
  readonly isPulledAt?: 'certificate' | 'signature';
};

/** Where pcscd's virtual reader waits for a card. @see vpcd(8) */
const READER_PORT = 35_963;

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const word = (status: number): Buffer => hex(status.toString(16).padStart(4, '0'));

/** Puts a card into the reader: two bytes of length, then one byte of control or a command. @see NIST SP 800-73-4 part 2 */
export async function insertCard(make: CardMake): Promise<PivCard> {
  const socket = net.connect(READER_PORT, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => {});
  const { obey, forget, pinsTried } = chip(make);
  onMessages(socket, (message) => {
    if (message.length > 1) {
      const isPulled = make.isPulledAt !== undefined && message[1] === INSTRUCTIONS[make.isPulledAt];
      if (isPulled) socket.destroy();
      const isSilent = make.isSilent === true || (make.isSilent && message[1] === INSTRUCTIONS.signature);
      return isPulled || isSilent ? undefined : obey(message);
    }
    if (message[0] !== ASKS_WHO) forget();
    return message[0] === ASKS_WHO ? WHO : undefined;
  });
  return { pinsTried };
}

const INSTRUCTIONS = { certificate: 0xcb, signature: 0x87 } as const;

/** What the card remembers while it has power, and its counter of tries, which stays. */
function chip({ certificate, key, pin, ...make }: CardMake) {
  let { triesLeft } = make;
  let pins = 0;
  let isOpen = false;
  let rest: Buffer = Buffer.alloc(0);
  let begun: Buffer = Buffer.alloc(0);

  /** What is longer than an answer may be is fetched piece by piece. */
  const answer = (whole: Buffer): Buffer => {
    rest = whole.subarray(ANSWER_BYTES);
    const left = rest.length === 0 ? 0x9000 : 0x6100 | (rest.length > 255 ? 0 : rest.length);
    return Buffer.concat([whole.subarray(0, ANSWER_BYTES), word(left)]);
  };
  const verify = (told: Buffer): Buffer => {
    if (told.length > 0) {
      pins += 1;
      isOpen = triesLeft > 0 && told.toString('latin1').replace(/\xff+$/, '') === pin;
      if (triesLeft > 0) triesLeft = isOpen ? FULL_TRIES : triesLeft - 1;
    }
    if (isOpen) return word(0x9000);
    return word(triesLeft === 0 ? 0x6983 : 0x63c0 | triesLeft);
  };
  /** What is to be signed comes padded, at the end. */
  const sign = (data: Buffer): Buffer => {
    if (!isOpen) return word(0x6982);
    const padding = constants.RSA_NO_PADDING;
    return answer(tlv(0x7c, tlv(0x82, privateEncrypt({ key, padding }, data.subarray(-ANSWER_BYTES)))));
  };
  const objectAt = (name: Buffer): Buffer => {
    if (!name.equals(SIGN_IN_CERTIFICATE) || certificate === undefined) return word(0x6a82);
    return answer(tlv(0x53, tlv(0x70, certificate), hex('710100fe00')));
  };
  const obey = (command: Buffer): Buffer => {
    const piece = command.subarray(5, 5 + (command[4] ?? 0));
    const data = Buffer.concat([begun, piece]);
    const goesOn = ((command[0] ?? 0) & GOES_ON) !== 0;
    begun = goesOn ? data : Buffer.alloc(0);
    if (goesOn) return word(0x9000);
    switch (command[1]) {
      case 0xa4:
        return data.subarray(0, 5).equals(PIV) ? answer(CHOSEN) : word(0x6a82);
      case 0xc0:
        return answer(rest);
      case INSTRUCTIONS.certificate:
        return objectAt(data.subarray(2));
      case 0x20:
        return command[3] === SIGN_IN_PIN ? verify(data) : word(0x6a88);
      case INSTRUCTIONS.signature:
        return sign(data);
      default:
        return word(0x6d00);
    }
  };
  const forget = (): void => {
    isOpen = false;
  };
  return { obey, forget, pinsTried: () => pins };
}

/** As often a PIN may be wrong. */
const FULL_TRIES = 3;
/** In the first byte of a command: more of it follows. */
const GOES_ON = 0x10;
const SIGN_IN_PIN = 0x80;
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
