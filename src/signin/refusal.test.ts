import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbersIn, readRefusal } from './refusal.ts';

describe('a refusal', () => {
  it('is read as the service writes it', () => {
    const body = JSON.stringify({
      error: 'interaction_required',
      error_description: 'AADSTS50076: You must use multi-factor authentication.\r\nTrace ID: t\r\nCorrelation ID: c',
      error_codes: [50076, 50079],
      ...{ trace_id: 't', correlation_id: 'c', suberror: 'basic_action', claims: '{}' },
    });
    const { description, ...rest } = readRefusal(body, 400, '7');
    assert.match(description, /^AADSTS50076/);
    assert.deepEqual(rest, {
      ...{
        status: 400,
        error: 'interaction_required',
        numbers: [50076, 50079],
        suberror: 'basic_action',
        claims: '{}',
      },
      ...{ traceId: 't', correlationId: 'c', retryAfterSeconds: 7 },
    });
  });

  it('may be empty', () => {
    for (const body of ['', '<html>', 'null', '[]', '{"error":7,"error_codes":"x"}']) {
      const { error, numbers, retryAfterSeconds } = readRefusal(body, 500, 'soon');
      assert.deepEqual([error, numbers, retryAfterSeconds], ['', [], null]);
    }
  });
});

describe('numbers in a text', () => {
  it('are found once each, in their order', () => {
    assert.deepEqual(numbersIn('AADSTS50058, then AADSTS700082 and aadsts50058'), [50058, 700082]);
  });

  it('are no longer than numbers are', () => assert.deepEqual(numbersIn('AADSTS123 AADSTS12345678 50076'), []));
});
