import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CheckReport } from '../../model/report.ts';
import { clockFinding, report, signingKeyForTests } from '../report-for-tests.ts';
import { canonical } from './canonical.ts';
import { markOfKey, signatureState, signed } from './signature.ts';

/** As if somebody else's program had written it down: fields in another order, other spaces. */
const rewritten = (plain: CheckReport): CheckReport =>
  JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(plain).toReversed()), null, 7));

describe('a signature', () => {
  it('holds as long as nothing that the report says was changed', async () => {
    const sent = await signed(report({ verdict: 'problem', findings: [clockFinding] }), await signingKeyForTests());
    assert.equal(await signatureState(sent), 'unchanged');
    assert.equal(await signatureState(rewritten(sent)), 'unchanged');
  });

  it('notices every change of every text and number', async () => {
    const sent = await signed(report({ verdict: 'problem', findings: [clockFinding] }), await signingKeyForTests());
    const changes: CheckReport[] = [];
    JSON.stringify(sent, function (this: Record<string, unknown>, field, value) {
      if (typeof value !== 'string' && typeof value !== 'number') return value;
      this[field] = typeof value === 'string' ? `${value}A` : value + 1;
      changes.push(structuredClone(sent));
      this[field] = value;
      return value;
    });
    assert.ok(changes.length > 30);
    for (const changed of changes) assert.notEqual(await signatureState(changed), 'unchanged', JSON.stringify(changed));
    assert.equal(await signatureState({ ...sent, notes: [{ text: 'new' }] }), 'changed');
  });

  it('of another key does not hold, and has another mark', async () => {
    const [one, other] = await Promise.all([
      signed(report(), await signingKeyForTests()),
      signed(report(), await signingKeyForTests()),
    ]);
    assert.ok(one.signature !== undefined && other.signature !== undefined);
    const mixed = { ...one, signature: { ...one.signature, key: other.signature.key } };
    assert.equal(await signatureState(mixed), 'changed');
    assert.match(markOfKey(one.signature), /^[\da-f]{4}( [\da-f]{4}){3}$/);
    assert.notEqual(markOfKey(one.signature), markOfKey(other.signature));
  });

  it('that is missing is no change', async () => {
    assert.equal(await signatureState(report()), 'unsigned');
  });
});

it('plain data has one text, in whatever order it comes', () => {
  assert.equal(
    canonical({ b: [1, { d: null, c: 'é"\n' }], a: undefined, '': -0 }),
    '{"":0,"b":[1,{"c":"é\\"\\n","d":null}]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (plain) => {
      assert.deepEqual(JSON.parse(canonical(plain)), JSON.parse(JSON.stringify(plain)));
    }),
  );
});
