import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, federationRead, judged, signedInAfter, step, stoppedBy, world } from '../evidence-for-tests.ts';
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

  it('speaks when the server has nothing that apps can use', () => {
    for (const [piece, text] of [
      [federationRead(answer(404)), /does not tell apps how to sign in \(404\)/],
      [federationRead(answer(503)), /is not working \(503\)/],
      [federationRead(answer(200, { pageTitle: 'Welcome' }), { isXml: false, issuers: [] }), /a page .* \("Welcome"\)/],
      [federationRead(answer(200), { issuers: [] }), /names no place/],
      [federationRead(answer(500), { issuers: [], fault: 'disabled' }), /refuses: disabled/],
    ] as const) {
      const said = judged(federationRejects, [...world(), piece]);
      assert.equal(said?.strength, 'likely');
      assert.match(said?.text ?? '', text);
    }
  });

  it('is silent when the server answers as it should, and leaves one that does not to its neighbour', () => {
    assert.equal(judged(federationRejects, [...world(), federationRead(answer(200))]), undefined);
    assert.equal(judged(federationRejects, [...world(), federationRead(['connect', 'timed-out'])]), undefined);
  });
});
