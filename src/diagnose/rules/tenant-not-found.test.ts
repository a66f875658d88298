import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, judged, metadata, stoppedBy, world } from '../evidence-for-tests.ts';
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

  it('speaks when a real sign-in is told so', () => {
    const said = judged(tenantNotFound, [stoppedBy(90002)]);
    assert.deepEqual(said, {
      ...{
        strength: 'certain',
        text: 'The sign-in service says that it knows no organisation by this name (AADSTS90002)',
      },
    });
    assert.match(judged(tenantNotFound, [stoppedBy(90038)])?.text ?? '', /another Microsoft cloud/);
    assert.equal(judged(tenantNotFound, [stoppedBy(50034)]), undefined);
  });

  it('takes the word of the service about the domain of an account', () => {
    const url = 'https://login.microsoftonline.com/common/userrealm/user-1%40nowhere.example';
    const realm = (kind: string) => metadata({ document: 'user-realm', url, says: { kind } });
    const said = judged(tenantNotFound, [...world(), realm('unknown')]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /to which the domain of this account belongs/);
    assert.equal(judged(tenantNotFound, [...world(), realm('federated')]), undefined);
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
