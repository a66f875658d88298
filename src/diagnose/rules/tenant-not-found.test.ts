import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, judged, metadata, world } from '../evidence-for-tests.ts';
import { tenantNotFound } from './tenant-not-found.ts';

describe('tenant-not-found', () => {
  it('speaks with the word of the service', () => {
    const said = judged(
      tenantNotFound,
      world({
        metadata: [
          metadata({
            outcome: { ok: true, value: answer(400) },
            asExpected: false,
            says: { error: 'invalid_tenant', code: 'AADSTS90002' },
          }),
        ],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /knows no organisation/);
  });

  it('is silent when the tenant is known', () => {
    assert.equal(judged(tenantNotFound, world()), undefined);
  });

  it('is silent on another refusal', () => {
    assert.equal(
      judged(
        tenantNotFound,
        world({
          metadata: [
            metadata({ outcome: { ok: true, value: answer(400) }, asExpected: false, says: { code: 'AADSTS900021' } }),
          ],
        }),
      ),
      undefined,
    );
  });
});
