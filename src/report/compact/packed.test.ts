import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { actions } from '../../catalogue/actions/all.ts';
import { causes } from '../../catalogue/causes/all.ts';
import { checks } from '../../gather/checks/all.ts';
import type { CheckReport } from '../../model/report.ts';
import { inLetters } from '../base64url.ts';
import { checkText } from '../check-text.ts';
import { fullReport, reader, report, signingKeyForTests } from '../report-for-tests.ts';
import { compactOf, type Known } from './compact.ts';
import { packed, unpacked } from './packed.ts';

const known: Known = { causes, actions, checks };
const key = await signingKeyForTests();

/** What the text says without the raw evidence, which no link carries. */
const words = (shown: CheckReport): string =>
  checkText({ ...shown, evidence: [], replaced: [] }, reader({ audience: 'admin', verbose: true })).replace(
    / in \d+ ms\.| Connections: .*\./g,
    '',
  );

describe('a packed report', () => {
  it('of a full check says the same words again, and is as short as a QR code wants it', async () => {
    for (const name of ['inspected', 'clock-wrong']) {
      const full = fullReport(name);
      const { text, isWhole } = await packed(full, known, key);
      const found = await unpacked(`Look: https://help.example/#${text}\n`, known);
      assert.ok(found !== undefined && isWhole);
      assert.equal(found.state, 'unchanged');
      const { budget: _, ...rest } = full;
      assert.equal(words(found.report), words(rest));
      for (const audience of ['user', 'admin'] as const)
        assert.deepEqual(
          checkText({ ...found.report, evidence: [] }, reader({ audience })),
          checkText({ ...rest, evidence: [], replaced: [] }, reader({ audience })),
        );
      assert.ok(text.length < 2_600, `${name}: ${text.length}`);
    }
  });

  it('leaves more and more out where there is less and less room, and says so', async () => {
    const full = fullReport('clock-wrong');
    const lengths = new Set<number>();
    for (const most of [4_000, 1_500, 1_200, 1_000, 800, 0]) {
      const { text, isWhole } = await packed(full, known, key, most);
      lengths.add(text.length);
      assert.equal(isWhole, most === 4_000);
      const found = await unpacked(text, known);
      assert.equal(found?.report.findings[0]?.title, full.findings[0]?.title);
      assert.equal(found?.report.supportCode, full.supportCode);
    }
    assert.ok(lengths.size >= 4);
  });

  it('that nobody vouches for says so', async () => {
    const { text } = await packed(fullReport('inspected'), known, undefined);
    const found = await unpacked(text, known);
    assert.deepEqual([found?.state, found?.signature], ['unsigned', undefined]);
    assert.deepEqual(found?.report.findings, fullReport('inspected').findings);
  });

  it('that was changed is no report, or is known to be changed', async () => {
    const { text } = await packed(report(), known, key);
    for (const place of [3, 10, 40, 80, text.length - 100, text.length - 2]) {
      const other = text[place] === 'A' ? 'B' : 'A';
      const found = await unpacked(text.slice(0, place) + other + text.slice(place + 1), known);
      assert.notEqual(found?.state, 'unchanged', `${place}`);
    }
  });

  it('that wants to fill the memory, or has another shape, is none', async () => {
    const vouching = 'B'.repeat(128);
    const made = (text: string): string => `r1.${inLetters(deflateRawSync(text))}.${vouching}`;
    const compact = compactOf(report(), known);
    for (const text of [
      ' '.repeat(50_000_000),
      '[]',
      '{"v":1}',
      JSON.stringify({ ...compact, f: [[1, 2]] }),
      'x'.repeat(99),
    ])
      assert.equal(await unpacked(made(text), known), undefined);
    assert.equal((await unpacked(made(JSON.stringify(compact)), known))?.state, 'changed');
  });

  it('names what this version does not know by its id', async () => {
    const full = fullReport('clock-wrong');
    const { text } = await packed(full, known, key);
    const found = await unpacked(text, { causes: [], actions: [], checks: [] });
    assert.equal(found?.report.findings[0]?.title, full.findings[0]?.rule);
  });
});
