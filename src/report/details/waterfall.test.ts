import assert from 'node:assert/strict';
import test from 'node:test';
import { metadata, transfer } from '../../diagnose/evidence-for-tests.ts';
import type { Evidence } from '../../model/evidence.ts';
import { english } from '../languages/english.ts';
import { layOut } from '../lay-out.ts';
import { plain } from '../style.ts';
import { waterfall } from './waterfall.ts';

const slow = metadata({ url: 'https://a.example/x', resolveMs: 50, connectMs: 100, secureMs: 250, firstByteMs: 1600 });
const quick = metadata({ url: 'https://b.example/?whatever', firstByteMs: 500, bodyMs: 0 });

const long = metadata({ url: 'https://login.microsoftonline.com/organizations/v2.0/.well-known/x', bodyMs: 1 });

const page = (columns: number, ...evidence: readonly Evidence[]): string =>
  layOut(waterfall(evidence, english.details), { columns, style: plain });

test('each stage has its number and a bar that begins where the one before it ended', () => {
  assert.equal(
    page(60, slow, quick),
    [
      'Where the time went',
      '  - a.example/x: 2000 ms',
      '    name          50 ms  =',
      '    connect      100 ms   ==',
      '    secure       250 ms     ====',
      '    first byte  1600 ms         ============================',
      '  - b.example/: 500 ms',
      '    first byte  500 ms  =========',
      '    body          0 ms',
      '',
    ].join('\n'),
  );
});

test('fits the page; where it is very narrow, only the numbers stand there', () => {
  for (const columns of [80, 40, 20])
    for (const line of page(columns, slow, long).split('\n')) assert.ok(line.length <= columns, `${columns}: ${line}`);
  assert.ok(page(40, slow).includes('='));
  assert.ok(!page(20, slow).includes('='));
  assert.match(page(20, slow), /first byte {2}1600 ms/);
});

test('a request without times is left out', () => {
  assert.deepEqual(waterfall([transfer('complete', 10), metadata()], english.details), []);
});
