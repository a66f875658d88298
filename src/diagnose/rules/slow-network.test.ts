import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EvidenceOf } from '../../model/evidence.ts';
import { diagnose } from '../diagnose.ts';
import {
  addressOf,
  CONTROL,
  connected,
  cutAt,
  judged,
  NEEDED,
  noMetadata,
  SIGN_IN,
  transfer,
  world,
} from '../evidence-for-tests.ts';
import { slowNetwork } from './slow-network.ts';

const HOSTS = [...NEEDED, CONTROL];

/** Connections to every host, one after the other with these times; null: none while we waited. */
const connections = (...times: readonly (number | null)[]) =>
  HOSTS.flatMap((name) =>
    times.map((ms) => connected(name, ms === null ? 'timed-out' : undefined, addressOf(name), ms ?? 3_500)),
  );

/** The slower ones took this long by the clock on the wall, the others what the program counted. */
const onTheWall = (wallMs: number, ...attempts: readonly EvidenceOf<'connection-attempted'>[]) =>
  attempts.map((each) => ({ ...each, wallMs: each.durationMs > 80 ? wallMs : each.durationMs }));

/** The larger file, with this much of it in this time. */
const body = (bodyMs: number, change: Partial<EvidenceOf<'transfer'>> = {}) =>
  transfer('complete', 17_174, { bodyMs, silentMs: 0, ...change });

describe('slow-network', () => {
  it('is likely when a third of the connections open late or not at all', () => {
    const said = judged(slowNetwork, world({ tcp: connections(20, 1_030, null, 20) }));
    assert.equal(said?.strength, 'likely');
    assert.match(
      said?.text ?? '',
      /^Of 16 connections to places that answer, 4 opened only after .* and 4 did not open/,
    );
  });

  it('explains why something on the way says that a host is not there: its question for it was lost as well', () => {
    const reached = connections(20, 1_030, null, 20).filter(({ name }) => name !== SIGN_IN);
    const tcp = [...reached, connected(SIGN_IN, 'host-unreachable')];
    const evidence = world({
      tcp,
      tls: NEEDED.map((name) => cutAt(name, 'connect', 'host-unreachable')),
      metadata: [],
    });
    const { findings, folded } = diagnose(evidence);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['slow-network'],
    );
    assert.ok(folded.some(({ rule }) => rule === 'connection-refused'));
  });

  it('counts what was sent again although a busy computer noticed a part of that time only', () => {
    assert.equal(judged(slowNetwork, world({ tcp: onTheWall(1_690, ...connections(70, 440)) }))?.strength, 'likely');
  });

  it('is silent about answers that a busy computer read late, and about a queue shorter than a packet sent again', () => {
    const readLate = onTheWall(1_690, ...connections(20, 95));
    for (const tcp of [readLate, connections(20, 850)]) assert.equal(judged(slowNetwork, world({ tcp })), undefined);
  });

  it('is silent about single ones that are late: a packet may be lost, a computer busy', () => {
    assert.equal(
      judged(slowNetwork, world({ tcp: [...connections(20, 20), ...connections(1_030).slice(0, 2)] })),
      undefined,
    );
  });

  it('is silent about a second round that all waited: this program itself filled the line', () => {
    const again = connections(1_400, 1_450).map((each) => ({ ...each, seenAt: '2026-03-02T09:00:03.000Z' }));
    assert.equal(judged(slowNetwork, world({ tcp: [...connections(150), ...again] })), undefined);
  });

  it('is silent about all being late by the same: nothing was sent again', () => {
    assert.equal(judged(slowNetwork, world({ tcp: connections(1_030, 1_040) })), undefined);
  });

  it('is silent about places that never answer: they are blocked', () => {
    const blocked = NEEDED.map((name) => connected(name, 'timed-out', '2001:db8::2'));
    assert.equal(judged(slowNetwork, world({ tcp: [...connections(20, 20), ...blocked, ...blocked] })), undefined);
  });

  it('is possible when every round trip takes longer than over two satellites, likely once something fails', () => {
    const far = { tcp: connections(1_500) };
    assert.equal(judged(slowNetwork, world(far))?.strength, 'possible');
    const failing = { ...far, metadata: [noMetadata('http-round-trip', 'timed-out')] };
    assert.equal(judged(slowNetwork, world(failing))?.strength, 'likely');
    assert.match(judged(slowNetwork, world(far))?.text ?? '', /take 1500 ms at least/);
  });

  it('is silent about a satellite', () => {
    assert.equal(judged(slowNetwork, world({ tcp: connections(700) })), undefined);
  });

  it('counts the rate of a file that came slowly twice', () => {
    const said = judged(slowNetwork, world({ transfers: [body(4_000), body(5_000)] }));
    assert.equal(said?.strength, 'possible');
    assert.match(said?.text ?? '', /sent 17174 bytes in 4.0 seconds: 34 kbit\/s/);
  });

  it('is silent about the rate of one try, of a quick second one, and of silence', () => {
    const stalled = { ended: 'stalled', receivedBytes: 8_000, silentMs: 4_000 } as const;
    for (const transfers of [[body(4_000)], [body(4_000), body(300)], [body(4_001, stalled), body(4_002, stalled)]])
      assert.equal(judged(slowNetwork, world({ transfers })), undefined);
  });
});
