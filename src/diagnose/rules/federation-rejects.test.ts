import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, signedInAfter, step, stoppedBy, world } from '../evidence-for-tests.ts';
import { federationRejects } from './federation-rejects.ts';

const fault = step({ stage: 'federation', stopped: 'federation-fault', host: 'sts.fabrikam.com' });

describe('federation-rejects', () => {
  it('speaks with the fault of the federation server', () => {
    const said = judged(federationRejects, [fault]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /sign-in server answers with a refusal/);
  });

  it('speaks when Microsoft refuses what that server wrote', () => {
    for (const number of [50008, 5000811]) {
      assert.equal(judged(federationRejects, [stoppedBy(number)])?.strength, 'likely');
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(federationRejects, world()), undefined);
  });

  it('is silent when the server cannot be reached at all', () => {
    assert.equal(judged(federationRejects, [step({ stage: 'federation', stopped: 'no-answer' })]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(federationRejects, signedInAfter(fault)), undefined);
  });
});
