import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { failed, success } from '../../model/failure.ts';
import { connected, cutAt, direct, except, FILES, judged, NEEDED, SIGN_IN, world } from '../evidence-for-tests.ts';
import { mtuBlackHole } from './mtu-black-hole.ts';

type Tried = EvidenceOf<'size-tried'>;

const tried = (sizeBytes: number, arrives: boolean, change: Partial<Tried> = {}): Evidence => ({
  kind: 'size-tried',
  from: { check: 'tls-chain' },
  seenAt: '2026-03-02T09:00:05.000Z',
  ...{ name: SIGN_IN, role: 'sign-in', route: direct, direction: 'up', by: 'hello', sizeBytes },
  outcome: arrives ? success(null) : failed('tls-handshake', 'timed-out'),
  durationMs: arrives ? 40 : 2_500,
  ...change,
});

/** First messages of the handshake up to this size arrive. */
const hellos = (largest: number, change: Partial<Tried> = {}) =>
  [300, 900, 1_400, 3_000].map((sizeBytes) => tried(sizeBytes, sizeBytes <= largest, change));

const silentHandshake = (receivedBytes = 0): Evidence =>
  ({ ...cutAt(SIGN_IN, 'tls-handshake', 'timed-out'), receivedBytes }) as Evidence;

const silent = (sizes: readonly Evidence[], receivedBytes = 0) =>
  world({ tls: [...except('tls', silentHandshake(receivedBytes)), ...sizes] });

describe('mtu-black-hole', () => {
  it('is certain when of messages that fit into one packet only the short ones arrive', () => {
    const said = judged(mtuBlackHole, silent(hellos(900)));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /900 bytes from this computer to login.* arrives\nOne of 1400 bytes does not/);
  });

  it('is likely when only what takes several packets is lost: filters stumble over that as well', () => {
    assert.equal(judged(mtuBlackHole, silent(hellos(1_400)))?.strength, 'likely');
  });

  it('is likely when everything arrives there and only the certificate never comes back', () => {
    const said = judged(mtuBlackHole, silent(hellos(3_000)));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /certificate, which takes several packets, never comes/);
  });

  it('is likely when short pieces of a file come and long ones do not', () => {
    const piece = { by: 'request', direction: 'down', name: FILES } as const;
    const said = judged(mtuBlackHole, world({ transfers: [tried(200, true, piece), tried(3_000, false, piece)] }));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /200 bytes from aadcdn.msftauth.net to this computer arrives/);
  });

  it('is silent when nothing arrives, whatever its size: somebody is deaf', () => {
    assert.equal(judged(mtuBlackHole, silent(hellos(0))), undefined);
  });

  it('is silent when sizes do not explain what arrives', () => {
    assert.equal(judged(mtuBlackHole, silent([tried(300, false), tried(900, true)])), undefined);
  });

  it('is silent when a part of the certificate came: large packets do get through', () => {
    assert.equal(judged(mtuBlackHole, silent(hellos(3_000), 2_800)), undefined);
  });

  it('is silent when the short ones were late too: the line is full', () => {
    assert.equal(judged(mtuBlackHole, silent(hellos(900, { durationMs: 1_800 }))), undefined);
  });

  it('is silent where connections open only by chance', () => {
    const lossy = NEEDED.flatMap((name) => [
      connected(name),
      connected(name, 'timed-out'),
      connected(name, 'timed-out'),
    ]);
    assert.equal(judged(mtuBlackHole, [...world({ tcp: lossy }), ...silent(hellos(900))]), undefined);
  });

  it('is silent when nothing was tried', () => assert.equal(judged(mtuBlackHole, silent([])), undefined));
});
