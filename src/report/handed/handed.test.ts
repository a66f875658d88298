import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions } from '../../catalogue/actions/all.ts';
import { causes } from '../../catalogue/causes/all.ts';
import { checks } from '../../gather/checks/all.ts';
import { type Place, say } from '../../model/said.ts';
import { packed } from '../compact/packed.ts';
import { reportFile } from '../html/report-file.ts';
import { fullReport, hostsFileRead, reader, report, signingKeyForTests } from '../report-for-tests.ts';
import { signed } from '../signature/signature.ts';
import { type Handed, handedIn } from './handed.ts';
import { handedJson, handedText } from './handed-text.ts';

const known = { causes, actions, checks };
const key = await signingKeyForTests();
const admin = reader({ audience: 'admin' });

async function found(text: string): Promise<Handed> {
  const handed = await handedIn(text, known);
  assert.ok(handed !== null && handed !== 'damaged', text.slice(0, 80));
  return handed;
}

describe('a report that somebody sent', () => {
  it('is found as JSON, in the HTML file and in a link, and known to be as it was', async () => {
    const sent = await signed(fullReport('inspected'), key);
    for (const text of [JSON.stringify(sent), JSON.stringify(sent, null, 4), reportFile(sent)]) {
      const handed = await found(text);
      assert.deepEqual([handed.state, handed.report, handed.left], ['unchanged', sent, 'nothing']);
    }
    const link = await found(`https://help.example/#${(await packed(sent, known, key)).text}`);
    assert.deepEqual([link.state, link.report.findings, link.left], ['unchanged', sent.findings, 'evidence']);
    assert.match(handedText(link, admin), /the\s+raw\s+evidence\s+is\s+not\./);
  });

  it('that was changed is called changed before anything else, and its key is not shown', async () => {
    const sent = await signed(fullReport('inspected'), key);
    const changed = JSON.stringify(sent).replace('"strength":"certain"', '"strength":"likely"');
    const handed = await found(changed);
    assert.match(
      handedText(handed, admin),
      /^Changed: this report is not as it was when it was sent\. Ask for a new one\.\n/,
    );
    assert.deepEqual(JSON.parse(handedJson(handed)).signature, { state: 'changed', key: null });
    assert.equal(
      (
        await found(
          reportFile(sent).replace('&quot;strength&quot;: &quot;certain', '&quot;strength&quot;: &quot;likely'),
        )
      ).state,
      'changed',
    );
  });

  it('without a signature is shown, and it is said that nobody can tell', async () => {
    assert.match(handedText(await found(JSON.stringify(report())), admin), /It is not signed/);
  });

  it('of a wrong shape is damaged, and other texts are none', async () => {
    const wrong = [
      { ...report(), findings: [{ title: 7 }] },
      { ...report(), checks: 'x' },
      { ...report(), program: { name: 'signin-doctor', version: {} } },
    ];
    for (const plain of wrong) assert.equal(await handedIn(JSON.stringify(plain), known), 'damaged');
    assert.equal(
      await handedIn(reportFile(report()).replaceAll('&quot;schema&quot;: 1', '&quot;schema&quot;: 7'), known),
      'damaged',
    );
    assert.equal(await handedIn(`r1.${'A'.repeat(40)}.${'A'.repeat(128)}`, known), 'damaged');
    for (const text of ['', '0xCAA70004', '{', '{"a":1}', '[]', 'r1.short'])
      assert.equal(await handedIn(text, known), null, text);
  });

  it('has its sentences with or without templates, but none that grows when it is told', async () => {
    const noted = (note: object) => handedIn(JSON.stringify({ ...report(), notes: [note] }), known);
    const deep = (depth: number): Place => (depth === 0 ? 'x' : say`${deep(depth - 1)}!`);
    for (const note of [{ text: 'x' }, say`${say`${1} minute`} off`])
      assert.notEqual(await noted(note), 'damaged', JSON.stringify(note));
    for (const note of [
      { text: 'x', template: '{0}{0}', places: ['x'] },
      { text: 'x', template: '{0}', places: [7] },
      { text: 'x', template: 'x' },
      say`${deep(9)}`,
    ])
      assert.equal(await noted(note), 'damaged', JSON.stringify(note));
  });

  it('has what was not looked at and what the checks saw with or without templates as well', async () => {
    const [checked] = fullReport('inspected').checks;
    const given = (change: object) => handedIn(JSON.stringify({ ...report(), ...change }), known);
    for (const words of [{}, { template: 'not {0}', places: ['Windows'] }]) {
      const why = { check: 'x', why: 'not Windows', ...words };
      const change = { notLookedAt: [why], checks: [{ ...checked, summary: 'not Windows', ...words }] };
      assert.notEqual(await given(change), 'damaged', JSON.stringify(words));
    }
    const growing = { template: '{0}{0}', places: ['x'] };
    assert.equal(await given({ notLookedAt: [{ check: 'x', why: 'xx', ...growing }] }), 'damaged');
    assert.equal(await given({ checks: [{ ...checked, summary: 'xx', ...growing }] }), 'damaged');
  });

  it('with evidence that nobody can tell is shown without that evidence', async () => {
    const evidence = [
      hostsFileRead('hosts'),
      { kind: 'tls-handshake', from: { check: 'x' }, seenAt: '' },
      { kind: 'new', from: { check: 'x' }, seenAt: '' },
    ];
    const handed = await found(JSON.stringify({ ...report(), evidence }));
    assert.deepEqual(
      handed.report.evidence.map(({ kind }) => kind),
      ['hosts-file-read', 'new'],
    );
    assert.match(handedText(handed, admin), /hosts: 0 entries/);
  });

  it('costs no time by being made for it', async () => {
    const [checked] = fullReport('inspected').checks;
    assert.ok(checked !== undefined);
    const many = 3_000;
    const made = {
      ...report(),
      checks: Array.from({ length: many }, () => checked),
      replaced: Array.from({ length: many }, () => ({ pattern: 'person', count: 1 })),
      evidence: Array.from({ length: many }, () => hostsFileRead('hosts')),
    };
    const startedAt = performance.now();
    assert.equal((await found(JSON.stringify(made))).report.evidence.length, many);
    // Where each piece is laid out with everything else, this takes a quarter of a minute.
    assert.ok(performance.now() - startedAt < 3_000);
  });
});
