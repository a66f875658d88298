import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { report } from '../../report/report-for-tests.ts';
import { signatureState, signed } from '../../report/signature/signature.ts';
import { signingKey } from './signing-key.ts';

it('the key of reports is made once, for the person alone, and made anew when it cannot be read', async (test) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'key-')), 'state');
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const keyOf = async () => (await signed(report(), await signingKey(folder))).signature?.key;
  const first = await keyOf();
  const file = join(folder, 'report-key.json');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(await keyOf(), first);
  assert.equal(await signatureState(await signed(report(), await signingKey(folder))), 'unchanged');
  writeFileSync(file, '{');
  assert.notEqual(await keyOf(), first);
});

it('all who need the key at once get the same', async (test) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'state');
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const keys = await Promise.all(Array.from({ length: 8 }, () => signingKey(folder)));
  const marks = await Promise.all(keys.map(async (key) => (await signed(report(), key)).signature?.key));
  assert.equal(new Set(marks).size, 1);
  assert.deepEqual(readdirSync(folder), ['report-key.json']);
});
