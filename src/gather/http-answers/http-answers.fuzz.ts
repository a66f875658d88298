import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { duplexPair } from 'node:stream';
import fc from 'fast-check';
import { diagnose } from '../../diagnose/diagnose.ts';
import { success } from '../../model/failure.ts';
import { captivePortal } from '../checks/captive-portal.ts';
import { clockOffset } from '../checks/clock-offset.ts';
import { endpointList } from '../checks/endpoint-list.ts';
import { federation } from '../checks/federation.ts';
import { httpTransfer } from '../checks/http-transfer.ts';
import { proxyConnect } from '../checks/proxy-connect.ts';
import { revocation } from '../checks/revocation.ts';
import { signInMetadata } from '../checks/sign-in-metadata.ts';
import { userRealm } from '../checks/user-realm.ts';
import { channelOver } from '../host/channel.ts';
import { exchange } from '../host/exchange.ts';
import type { Channel, Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { redact } from '../redact/redact.ts';
import { allAnswers, answersTo, socksAnswers } from './answers-for-tests.ts';

/** Every check that reads answers of HTTP, and the one that reads time servers besides. */
const CHECKS = [
  ...[captivePortal, clockOffset, endpointList, federation, httpTransfer],
  ...[proxyConnect, revocation, signInMetadata, userRealm],
];

/** What strangers may put where it hurts: line ends, quotes, brackets, blanks, numbers that lie, beginnings without an end. */
const PIECES = [
  ...['\r\n', '\n', '\r\n\r\n', ' ', '\t', '"', '\\"', "'", '<', '>', ',', ';', '{', '[', '\0', '\xff', '0\r\n\r\n'],
  ...['HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 299', 'Content-Length: 99999999999\r\n', 'Content-Length: -1\r\n'],
  ...[
    'Transfer-Encoding: chunked\r\n',
    'ffffffffffff\r\n',
    'Location: //[',
    'Date: ',
    '<title',
    '<meta http-equiv=refresh ',
  ],
  ...['content="0;url=', 'location=', '<s:Text ', 'soapAction="', 'eyJ', 'a@', 'a-', '&lt', '__proto__', '"aliases":'],
].map((piece) => Buffer.from(piece, 'latin1'));

/** As much as readers keep of the longest documents. */
const MOST_REPEATED_BYTES = 262_144;

type Edit = {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
  /** How often it is put; a flood fills what is kept of an answer. */
  readonly times: number | 'flood';
};

/** Mostly null: a mutation that is seldom made leaves the others something to work on. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const sliceOfOther: fc.Arbitrary<Uint8Array> = fc
  .record({ other: fc.constantFrom(...allAnswers), from: fc.nat(), length: fc.nat(200) })
  .map(({ other, from, length }) => other.subarray(from % other.length).subarray(0, length));

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(12) }),
  put: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, sliceOfOther, fc.uint8Array({ maxLength: 6 })),
  times: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constant('flood' as const) },
  ),
});

/** How a question is answered: which answer it starts from, what is changed in it, in which pieces it comes, how it ends. */
type Answer = {
  readonly pick: number;
  /** An answer to another question, or nothing but bytes. */
  readonly instead: Uint8Array | null;
  readonly edits: readonly Edit[];
  readonly keep: number | null;
  readonly breaks: readonly number[];
  readonly isReset: boolean;
};

const answer: fc.Arbitrary<Answer> = fc.record({
  pick: fc.nat(),
  instead: seldom(fc.oneof(fc.constantFrom(...allAnswers), fc.uint8Array({ maxLength: 300 }))),
  edits: fc.array(edit, { maxLength: 4 }),
  keep: seldom(fc.nat()),
  breaks: fc.array(fc.nat(), { maxLength: 3 }),
  isReset: fc.boolean(),
});

const edited = (bytes: Uint8Array, { at, cut, put, times }: Edit): Uint8Array => {
  const place = at % (bytes.length + 1);
  const size = put.length === 0 ? 0 : times === 'flood' ? MOST_REPEATED_BYTES : times * put.length;
  return Buffer.concat([bytes.subarray(0, place), Buffer.alloc(size, put), bytes.subarray(place + cut)]);
};

/** The pieces in which an answer comes. */
function piecesOf({ pick, instead, edits, keep, breaks }: Answer, usual: readonly Uint8Array[]): readonly Uint8Array[] {
  const sample = instead ?? usual[pick % usual.length] ?? new Uint8Array();
  const changed = edits.reduce(edited, sample);
  const bytes = keep === null ? changed : changed.subarray(0, keep % (changed.length + 1));
  const cuts = breaks.map((at) => at % (bytes.length + 1)).toSorted((one, other) => one - other);
  return [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index]));
}

/** A stream that is answered like this, whatever is sent over it. */
function answeredBy({ isReset }: Answer, pieces: readonly Uint8Array[]): Channel {
  const [ours, theirs] = duplexPair();
  for (const piece of pieces) theirs.write(piece);
  theirs.resume().end();
  if (isReset) theirs.once('finish', () => ours.destroy(Object.assign(new Error('reset'), { code: 'ECONNRESET' })));
  return channelOver(ours as Socket, '127.0.0.1');
}

const chain = readFileSync(`${import.meta.dirname}/../certificates/fixtures/microsoft.com.pem`, 'utf8')
  .split('-----END CERTIFICATE-----')
  .map((pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))
  .filter(({ length }) => length > 0);

const computer = thisComputer();
const untouched: Channel = { address: '192.0.2.1', receivedBytes: () => 0, close: () => {} };

/** The ways to a host: straight, and through a proxy of each kind. */
const WAYS = ['straight', 'http', 'https', 'socks4', 'socks5'] as const;
type Way = (typeof WAYS)[number];

/** This computer, where every name is found and every question is answered by the next of these, over and over. */
function worldOf(answers: readonly Answer[], way: Way) {
  let asked = 0;
  const next = (): Answer => answers[asked++ % answers.length] ?? ([] as never);
  const change: Partial<Host> = {
    environment: way === 'straight' ? {} : { https_proxy: `${way}://proxy.contoso.example:3128` },
    now: () => new Date('2026-03-10T18:31:56Z'),
    async connect() {
      if (!way.startsWith('socks')) return success(untouched);
      const said = next();
      return success(answeredBy(said, piecesOf(said, socksAnswers)));
    },
    secure: async (channel) =>
      success({
        ...{ channel, protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', chain: [], path: chain },
        ...{ stapled: null, trust: { system: 'accepted', bundled: 'accepted' }, nameFits: true },
      }),
    async request(_channel, request, signal) {
      const said = next();
      return await exchange(answeredBy(said, piecesOf(said, answersTo(request))), request, signal);
    },
    askByDatagram: async () => success(piecesOf(next(), allAnswers)[0] ?? new Uint8Array()),
    resolvers: () => [],
    readText: async () => success(''),
    run: async () => success(''),
  };
  return localWorld(computer, {}, change, { user: 'anna@contoso.com' });
}

/** Of the processor, whoever else wants it: one check is done in some milliseconds; a second is a hang. */
const HANG_MICROSECONDS = 1_000_000;

const NOBODY = { user: 'anna@contoso.com', accountNames: ['anna'], computerNames: ['desk-7'] };

/** Whatever servers, proxies and networks answer, a check ends soon, with evidence that can be redacted, judged and told. */
export const property = fc.asyncProperty(
  fc.record({
    check: fc.constantFrom(...CHECKS),
    answers: fc.array(answer, { minLength: 1, maxLength: 4 }),
    way: fc.constantFrom(...WAYS),
  }),
  async ({ check, answers, way }) => {
    const startedAt = process.cpuUsage();
    const { evidence } = redact(await check.run(worldOf(answers, way)), NOBODY);
    const isTold = JSON.stringify([diagnose(evidence), check.summarise(evidence)]).length > 0;
    const { user, system } = process.cpuUsage(startedAt);
    if (user + system > HANG_MICROSECONDS) throw new Error(`${check.id} took ${user + system} microseconds`);
    return isTold;
  },
);
