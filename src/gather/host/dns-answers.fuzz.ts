import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, isIP } from 'node:net';
import fc from 'fast-check';
import { resolveBy } from './resolve-by.ts';

/** What a name server sends back in the place of a true answer. @see RFC 1035 section 4.1 */
type Answer = {
  /** Another number than the question had: such an answer is waited past. */
  readonly isForOther: boolean;
  readonly flags: number;
  /** What the header claims; null where it tells the truth. */
  readonly counts: readonly [number, number, number, number] | null;
  readonly repeatsQuestion: boolean;
  readonly records: readonly DnsRecord[];
  readonly flips: readonly { readonly at: number; readonly to: number }[];
  /** Bytes that are kept of it. */
  readonly keep: number | null;
  readonly tail: Uint8Array;
};

type DnsRecord = {
  readonly name: Uint8Array;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  readonly value: Uint8Array;
  /** What the record claims; null where it tells the truth. */
  readonly length: number | null;
};

/** Where the question's name stands in every message. */
const QUESTION_AT = 12;
const pointer = (to: number): Uint8Array => Uint8Array.of(0xc0 | (to >> 8), to & 0xff);

/** Mostly null: a mutation that is seldom made leaves the others something to work on. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const label: fc.Arbitrary<Uint8Array> = fc
  .uint8Array({ minLength: 1, maxLength: 63 })
  .map((text) => Uint8Array.of(text.length, ...text));

/** Names as they should be, without end, that point at themselves or at each other, outside, or with labels of kinds that do not exist. */
const name: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(pointer(QUESTION_AT)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x3fff }).map(pointer) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 120 }).map(pointer) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(label, { maxLength: 5 }), fc.constantFrom(Uint8Array.of(0), pointer(QUESTION_AT), pointer(40)))
      .map(([labels, end]) => Buffer.concat([...labels, end])),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

const A = 1;
const CNAME = 5;
const AAAA = 28;
/** Also those that an answer to a question for addresses may bring along: NS, SOA, PTR, TXT, SRV, OPT, DNAME, SVCB, HTTPS. */
const TYPES = [A, A, CNAME, CNAME, AAAA, AAAA, 2, 6, 12, 16, 33, 41, 39, 64, 65, 255];

const value: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ minLength: 4, maxLength: 4 }),
  fc.uint8Array({ minLength: 16, maxLength: 16 }),
  name,
  fc.uint8Array({ maxLength: 40 }),
);

/** As honest servers write them: what they hold is what their type promises. */
const honest: fc.Arbitrary<DnsRecord> = fc
  .oneof(
    fc.uint8Array({ minLength: 4, maxLength: 4 }).map((value) => ({ type: A, value })),
    fc.uint8Array({ minLength: 16, maxLength: 16 }).map((value) => ({ type: AAAA, value })),
    fc.constantFrom(pointer(QUESTION_AT), Buffer.from('\x03cdn\x07example\0')).map((value) => ({ type: CNAME, value })),
  )
  .map((record) => ({ ...record, name: pointer(QUESTION_AT), class: 1, ttl: 60, length: null }));

const odd: fc.Arbitrary<DnsRecord> = fc.record({
  name,
  type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TYPES) }, { weight: 1, arbitrary: fc.nat(65_535) }),
  class: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(65_535) }),
  ttl: fc.nat(0xffff_ffff),
  value,
  length: seldom(fc.nat(65_535)),
});

/** An answer, recursion was done; then any word, with the bit that says it was cut off among them. */
const PLAIN = 0x8180;

const answer: fc.Arbitrary<Answer> = fc.record({
  isForOther: fc.integer({ min: 0, max: 49 }).map((number) => number === 0),
  flags: fc.oneof(
    { weight: 6, arbitrary: fc.constant(PLAIN) },
    { weight: 2, arbitrary: fc.nat(15).map((status) => PLAIN | status) },
    { weight: 1, arbitrary: fc.constant(PLAIN | 0x0200) },
    { weight: 1, arbitrary: fc.nat(65_535) },
  ),
  counts: seldom(fc.tuple(fc.nat(9), fc.nat(65_535), fc.nat(65_535), fc.nat(65_535))),
  repeatsQuestion: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  records: fc.array(fc.oneof({ weight: 7, arbitrary: honest }, { weight: 2, arbitrary: odd }), { maxLength: 6 }),
  flips: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 4 }) },
  ),
  keep: seldom(fc.nat()),
  tail: fc.oneof({ weight: 6, arbitrary: fc.constant(new Uint8Array()) }, fc.uint8Array({ maxLength: 600 })),
});

const sixteen = (number: number): readonly number[] => [(number >> 8) & 0xff, number & 0xff];

function recordBytes({ name, type, class: kind, ttl, value, length }: DnsRecord): Uint8Array {
  const head = [...sixteen(type), ...sixteen(kind), ...sixteen(ttl >>> 16), ...sixteen(ttl)];
  return Buffer.concat([name, Uint8Array.of(...head, ...sixteen(length ?? value.length)), value]);
}

function messageTo(question: Buffer, said: Answer): Buffer {
  const id = question.readUInt16BE(0) ^ (said.isForOther ? 1 : 0);
  const asked = said.repeatsQuestion ? question.subarray(QUESTION_AT) : Buffer.alloc(0);
  const counts = said.counts ?? [said.repeatsQuestion ? 1 : 0, said.records.length, 0, 0];
  const head = [id, said.flags, ...counts].flatMap(sixteen);
  const whole = Buffer.concat([
    Uint8Array.from(head),
    withoutExtras(asked),
    ...said.records.map(recordBytes),
    said.tail,
  ]);
  for (const { at, to } of said.flips) whole[at % whole.length] = to;
  return said.keep === null ? whole : whole.subarray(0, said.keep % (whole.length + 1));
}

/** Name, type and class; what a resolver adds to a question (EDNS) is not repeated. */
const withoutExtras = (asked: Buffer): Buffer => asked.subarray(0, asked.indexOf(0) + 5);

let said: Answer | undefined;

/** A port that is free for one way may be taken for the other, by whoever else is at work on this machine. */
const MOST_PORTS = 10;

/** Both ways on one port: what comes by datagram, and what is asked for again by stream because it was cut off. */
async function nameServer(portsLeft = MOST_PORTS): Promise<string> {
  const server = createServer((stream) => {
    stream.on('error', () => {});
    stream.once('data', (framed) => {
      const message = said === undefined ? Buffer.alloc(0) : messageTo(Buffer.from(framed).subarray(2), said);
      stream.end(Buffer.concat([Uint8Array.from(sixteen(message.length)), message]));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = createSocket('udp4', (question, from) => {
    if (said !== undefined) socket.send(messageTo(question, said), from.port, from.address);
  });
  server.unref();
  socket.unref();
  try {
    socket.bind(port, '127.0.0.1');
    await once(socket, 'listening');
  } catch (error) {
    server.close();
    if (portsLeft === 1) throw error;
    return await nameServer(portsLeft - 1);
  }
  return `127.0.0.1:${port}`;
}

const server = await nameServer();

/** A true answer is back within a millisecond; the others need not be waited for. */
const PATIENCE_MS = 60;

/** Of the processor, whoever else wants it. */
const HANG_MICROSECONDS = 500_000;

/** Whatever a name server sends, the question ends soon: with addresses that are addresses, or with a word that is known. */
export const property = fc.asyncProperty(answer, async (next) => {
  said = next;
  const startedAt = process.cpuUsage();
  const outcome = await resolveBy('login.microsoftonline.com', server, AbortSignal.timeout(PATIENCE_MS));
  const { user, system } = process.cpuUsage(startedAt);
  if (user + system > HANG_MICROSECONDS) throw new Error(`took ${user + system} microseconds`);
  if (!outcome.ok && outcome.failure.word === 'unknown') throw new Error(`no word for: ${outcome.failure.detail}`);
  return !outcome.ok || (outcome.value.length > 0 && outcome.value.every((address) => isIP(address) !== 0));
});
