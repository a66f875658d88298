import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { duplexPair } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { success } from '../../model/failure.ts';
import { channelOver } from '../host/channel.ts';
import { exchange } from '../host/exchange.ts';
import { pageTarget } from '../portal/page-target.ts';
import { redact } from '../redact/redact.ts';
import { readFederationDocument } from '../sign-in-service/federation-document.ts';
import { property } from './http-answers.fuzz.ts';

test('whatever servers, proxies and networks answer, every check ends soon and tells what it saw', async () => {
  await fc.assert(property, { numRuns: 300 });
});

/** As much of a document as is kept. */
const flood = (piece: string): string => piece.repeat(262_144 / piece.length);

/** What grows with the square of the length takes minutes of the processor here. */
const SOON_MICROSECONDS = 1_000_000;

const READINGS: Readonly<Record<string, () => unknown>> = {
  'elements of a page that never end': () => pageTarget(flood('<meta http-equiv=refresh '), 'http://portal.example/'),
  'addresses in a page that never end': () => pageTarget(flood('<meta content="0;url '), 'http://portal.example/'),
  'faults that never end': () => readFederationDocument(`<Envelope><Fault>${flood('<Text ')}`),
  'names that never come to their @': () => told(flood('a.')),
  'schemes that never come to their colon': () => told(flood('a-')),
  'headers of blanks': () => headOf(`HTTP/1.1 200 OK\r\n${`X: a${' '.repeat(30_000)}b\r\n`.repeat(20)}\r\n`),
};

const told = (reason: string) => {
  const outcome = success({ status: 403 });
  const contact = { proxy: 'p.example:80', source: 'gnome', target: 'a.example:443', outcome, reason } as const;
  const answer = { authenticationSchemes: [], server: null, via: null, durationMs: 1 } as const;
  const seen = { kind: 'proxy-contacted', from: { check: 'proxy-connect' }, seenAt: '2026-03-10T18:31:56Z' } as const;
  return redact([{ ...seen, ...contact, ...answer }], { user: null, accountNames: [], computerNames: [] });
};

async function headOf(said: string): Promise<unknown> {
  const [ours, theirs] = duplexPair();
  theirs.resume().end(said);
  const request = { method: 'GET', target: '/', headers: {}, keepBytes: 0 } as const;
  return await exchange(channelOver(ours as Socket, '127.0.0.1'), request, AbortSignal.timeout(10_000));
}

for (const [what, reading] of Object.entries(READINGS)) {
  test(`${what} are read in one go`, async () => {
    const startedAt = process.cpuUsage();
    await reading();
    assert.ok(process.cpuUsage(startedAt).user < SOON_MICROSECONDS);
  });
}
