import { failed, type Outcome, success } from '../../model/failure.ts';

/** UDP port of time servers. */
export const SNTP_PORT = 123;

const PACKET_BYTES = 48;
/** Offsets of the 64-bit fields. @see RFC 5905 section 7.3 */
const FIELD = { kissCode: 12, origin: 24, receive: 32, transmit: 40 } as const;
/** No leap warning, version 4, mode 3 (client). */
const CLIENT_HEADER = 0b00_100_011;
const SERVER_MODE = 4;
const UNSYNCHRONISED = 3;
/** Strata above 15 mean unsynchronised; 0 carries a kiss code. */
const WORST_STRATUM = 15;

/** Seconds from 1900, where NTP begins to count, to 1970. */
const NTP_TO_UNIX_SECONDS = 2_208_988_800;
/** One era: seconds that 32 bits can count. */
const ERA_SECONDS = 2 ** 32;

/** What one exchange says. `aheadSeconds` is positive when this computer's clock is ahead of the server's. */
export type ClockReading = { readonly aheadSeconds: number; readonly uncertaintySeconds: number };

/**
 * A question to a time server. The transmit field carries a random `nonce` of 8 bytes instead of our time: the
 * server only copies it back, so it proves the answer is to this question and tells nobody how wrong our clock is.
 */
export function sntpQuestion(nonce: Uint8Array): Uint8Array {
  const packet = new Uint8Array(PACKET_BYTES);
  packet[0] = CLIENT_HEADER;
  packet.set(nonce.subarray(0, 8), FIELD.transmit);
  return packet;
}

/**
 * Checks an answer and compares clocks. `sentAtMs` is by this computer's clock, `tookMs` by a clock that only counts,
 * both since the question. @see RFC 4330 section 5, RFC 5905 section 8
 */
export function readSntpAnswer(
  answer: Uint8Array,
  question: Uint8Array,
  sentAtMs: number,
  tookMs: number,
): Outcome<ClockReading> {
  const flaw = flawOf(answer, question);
  if (flaw !== undefined) return failed('datagram', 'unknown', flaw);
  const [received, transmitted] = [unixSeconds(answer, FIELD.receive), unixSeconds(answer, FIELD.transmit)];
  const [sent, back] = [sentAtMs / 1_000, (sentAtMs + tookMs) / 1_000];
  const serverAhead = (received - sent + (transmitted - back)) / 2;
  const delay = Math.max(0, back - sent - (transmitted - received));
  return success({ aheadSeconds: -serverAhead, uncertaintySeconds: delay / 2 });
}

/** Why an answer may not be believed; undefined when it may. */
function flawOf(answer: Uint8Array, question: Uint8Array): string | undefined {
  const [header = 0, stratum = 0] = answer;
  if (answer.length < PACKET_BYTES || (header & 0b111) !== SERVER_MODE) return 'not the answer of a time server';
  if (!sameField(answer, FIELD.origin, question, FIELD.transmit)) return 'the answer is to another question';
  if (stratum === 0) return `the server declines: ${kissCode(answer)}`;
  if (header >> 6 === UNSYNCHRONISED || stratum > WORST_STRATUM) return 'the server itself does not know the time';
  if (isEmpty(answer, FIELD.receive) || isEmpty(answer, FIELD.transmit)) return 'the answer carries no time';
  return undefined;
}

const sameField = (one: Uint8Array, at: number, other: Uint8Array, otherAt: number): boolean =>
  one.subarray(at, at + 8).every((byte, index) => byte === other[otherAt + index]);

const isEmpty = (packet: Uint8Array, at: number): boolean => packet.subarray(at, at + 8).every((byte) => byte === 0);

/** Four letters such as RATE or DENY. @see RFC 5905 section 7.4 */
const kissCode = (packet: Uint8Array): string =>
  String.fromCharCode(...packet.subarray(FIELD.kissCode, FIELD.kissCode + 4)).replace(/[^A-Z]/g, '') || 'no reason';

/**
 * A timestamp since 1970. Without its highest bit it belongs to the era that begins in 2036: the rule holds from
 * 1968 to 2104 and needs no clock of our own. @see RFC 4330 section 3
 */
function unixSeconds(packet: Uint8Array, at: number): number {
  const view = new DataView(packet.buffer, packet.byteOffset + at, 8);
  const [seconds, fraction] = [view.getUint32(0), view.getUint32(4)];
  const era = seconds >= ERA_SECONDS / 2 ? 0 : 1;
  return era * ERA_SECONDS + seconds - NTP_TO_UNIX_SECONDS + fraction / ERA_SECONDS;
}
