import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Fault, faults } from '../../../../lab/entra/faults.ts';
import { named, stage } from './runs-for-tests.ts';

/** What each broken answer is called, and what Teams would show. */
const REFUSALS: Readonly<Record<Fault, readonly [stopped: string, statusCode: string, stage: string]>> = {
  'wrong-issuer': ['token-issuer-wrong', '0xCAA90016', 'token'],
  'wrong-audience': ['token-audience-wrong', '0xCAA90016', 'token'],
  'wrong-nonce': ['token-nonce-wrong', '0xCAA90016', 'token'],
  'missing-nonce': ['token-nonce-wrong', '0xCAA90016', 'token'],
  expired: ['token-expired', '0xCAA20003', 'token'],
  future: ['token-not-yet-valid', '0xCAA20003', 'token'],
  'bad-signature': ['token-signature-wrong', '0xCAA90016', 'keys'],
  'unknown-key': ['token-key-unknown', '0xCAA90016', 'keys'],
  'alg-none': ['token-algorithm-refused', '0xCAA90016', 'token'],
  'wrong-state': ['redirect-state-wrong', '0xCAA90015', 'authorize'],
  'mix-up': ['redirect-issuer-wrong', '0xCAA90015', 'authorize'],
  oversized: ['answer-too-large', '0xCAA10024', 'token'],
  'not-json': ['answer-not-json', '0xCAA60007', 'token'],
};

describe('a forged or broken answer', { concurrency: true }, () => {
  const here = stage();
  for (const fault of Object.keys(faults) as readonly Fault[]) {
    it(`${fault} is refused with a word of its own`, async () => {
      const hand = here().hand(named('anna@contoso.com'), (url) => `${url}&stand_in_fault=${fault}`);
      const { outcome, stage: at, statusCode, evidence, account, page } = await here().report({ hand, home: fault });
      const step = evidence.find((seen) => seen.kind === 'sign-in-step' && seen.stopped !== null);
      assert.ok(step?.kind === 'sign-in-step');
      assert.deepEqual([step.stopped, statusCode, at], REFUSALS[fault]);
      assert.deepEqual([outcome, account], ['failed', null]);
      assert.match(page, new RegExp(`<span>${statusCode}</span>`));
    });
  }
});
