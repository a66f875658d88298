import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Told } from '../integrations/told.ts';
import { textOf } from '../model/said.ts';
import { english } from '../report/languages/english.ts';
import { report } from '../report/report-for-tests.ts';
import { sendingsOf } from './sendings.ts';

const told: Told = { report: report(), shown: report(), phrases: english };

/** Sendings of somebody who counts them, by a clock of the test's own. */
function counted() {
  const count = { sent: 0, nowMs: 0 };
  const ended = new AbortController();
  const send = async (_told: Told, signal: AbortSignal) => {
    count.sent += 1;
    return signal.aborted ? { ok: false as const, why: 'ended' } : { ok: true as const };
  };
  return { count, ended, sendings: sendingsOf({ send }, ended.signal, () => count.nowMs) };
}

it('more reports in a minute than people send are not sent', async () => {
  const { count, sendings } = counted();
  for (let press = 0; press < 30; press += 1)
    assert.deepEqual(await sendings.send(sendings.ticket(), told), { ok: true });
  const refused = await sendings.send(sendings.ticket(), told);
  assert.match(refused?.ok === false ? textOf(refused.why) : '', /^too many reports are on their way/);
  count.nowMs = 60_000;
  assert.deepEqual([await sendings.send(sendings.ticket(), told), count.sent], [{ ok: true }, 31]);
});

it('the oldest buttons are forgotten, and then send nothing', async () => {
  const { count, sendings } = counted();
  const oldest = sendings.ticket();
  for (let buttons = 0; buttons < 1_000; buttons += 1) sendings.ticket();
  assert.deepEqual([sendings.send(oldest, told), count.sent], [undefined, 0]);
});

it('what is under way ends with the program', async () => {
  const { ended, sendings } = counted();
  ended.abort();
  assert.deepEqual(await sendings.send(sendings.ticket(), told), { ok: false, why: 'ended' });
});
