import assert from 'node:assert/strict';
import test from 'node:test';
import { readSntpAnswer, sntpQuestion } from './sntp.ts';

const question = sntpQuestion(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));

/** A server's answer that received and sent at these instants. */
function answer(receivedAt: string, sentAt = receivedAt, change: (packet: Uint8Array) => void = () => {}): Uint8Array {
  const packet = new Uint8Array(48);
  packet.set([0b00_100_100, 2]);
  packet.set(question.subarray(40), 24);
  const write = (at: number, iso: string): void => {
    const seconds = Date.parse(iso) / 1_000 + 2_208_988_800;
    new DataView(packet.buffer).setUint32(at, Math.floor(seconds) % 2 ** 32);
    new DataView(packet.buffer).setUint32(at + 4, (seconds % 1) * 2 ** 32);
  };
  write(32, receivedAt);
  write(40, sentAt);
  change(packet);
  return packet;
}

const compare = (packet: Uint8Array, sentAt: string, tookMs: number) =>
  readSntpAnswer(packet, question, Date.parse(sentAt), tookMs);

test('the question is a client packet of version 4', () => {
  assert.equal(question.length, 48);
  assert.equal(question[0], 0x23);
});

test('half the round trip is the uncertainty, the time inside the server does not count', () => {
  const reading = compare(answer('2026-01-05T10:00:00.100Z', '2026-01-05T10:00:00.150Z'), '2026-01-05T10:00:00Z', 250);
  assert.ok(reading.ok);
  assert.ok(Math.abs(reading.value.aheadSeconds) < 1e-5);
  assert.ok(Math.abs(reading.value.uncertaintySeconds - 0.1) < 1e-5);
});

test('a computer that is ahead has a positive number, however far it is off', () => {
  for (const [local, ahead] of [
    ['2026-01-05T10:10:00Z', 600],
    ['2026-01-05T09:00:00Z', -3_600],
    ['1970-01-01T00:00:00Z', -Date.parse('2026-01-05T10:00:00Z') / 1_000],
  ] as const) {
    const reading = compare(answer('2026-01-05T10:00:00Z'), local, 0);
    assert.ok(reading.ok);
    assert.ok(Math.abs(reading.value.aheadSeconds - ahead) < 1e-3, local);
  }
});

test('after 2036 the counter begins anew', () => {
  const reading = compare(answer('2040-06-01T00:00:00Z'), '2040-06-01T00:00:01Z', 0);
  assert.ok(reading.ok);
  assert.ok(Math.abs(reading.value.aheadSeconds - 1) < 1e-3);
});

test('an answer that must not be believed says why', () => {
  const flawed: readonly (readonly [RegExp, (packet: Uint8Array) => void])[] = [
    [/not the answer of a time server/, (packet) => packet.fill(0b00_100_011, 0, 1)],
    [/another question/, (packet) => packet.fill(9, 24, 25)],
    [/declines: RATE/, (packet) => packet.set([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('RATE')], 1)],
    [/does not know the time/, (packet) => packet.set([0b11_100_100])],
    [/does not know the time/, (packet) => packet.set([16], 1)],
    [/carries no time/, (packet) => packet.fill(0, 40)],
  ];
  for (const [why, change] of flawed) {
    const reading = compare(answer('2026-01-05T10:00:00Z', undefined, change), '2026-01-05T10:00:00Z', 10);
    assert.ok(!reading.ok);
    assert.match(reading.failure.detail ?? '', why);
  }
  const short = readSntpAnswer(new Uint8Array(12), question, 0, 0);
  assert.ok(!short.ok);
});
