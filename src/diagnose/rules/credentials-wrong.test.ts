import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { device, failedTicket, judged, signedInAfter, stoppedBy, world } from '../evidence-for-tests.ts';
import { credentialsWrong } from './credentials-wrong.ts';

describe('credentials-wrong', () => {
  it('speaks with the number of the service', () => {
    for (const number of [50126, 50056, 50064]) {
      const said = judged(credentialsWrong, [stoppedBy(number)]);
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', new RegExp(`^The sign-in service says that .*\\(AADSTS${number}\\)$`));
    }
  });

  it('is silent when nobody signed in', () => {
    assert.equal(judged(credentialsWrong, world()), undefined);
  });

  it('is silent when the right password has run out', () => {
    assert.equal(judged(credentialsWrong, [stoppedBy(50055)]), undefined);
  });

  it('is silent when the person got past it', () => {
    assert.equal(judged(credentialsWrong, signedInAfter(stoppedBy(50126))), undefined);
  });

  it('speaks where the system asked for its ticket with it, and explains why there is none', () => {
    const said = judged(credentialsWrong, [...world(), device(failedTicket({ numbers: [50126] }))]);
    assert.match(said?.text ?? '', /^When this computer last asked for its ticket, .*\(AADSTS50126\)$/);
    assert.ok(credentialsWrong.explainsAway.includes('refresh-token-missing'));
    assert.equal(judged(credentialsWrong, signedInAfter(device(failedTicket({ numbers: [50126] })))), undefined);
  });
});
