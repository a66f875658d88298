import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textDetails } from './text-details.ts';

const REQUEST = '9a8b7c6d-0000-4000-8000-00000000bb00';
const CORRELATION = '22223333-4444-4555-8666-777788889999';
const TEAMS = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

describe('what a text says beside its codes', () => {
  it('reads the block of troubleshooting details', () => {
    const text = `Error Code: 53003\nRequest Id: ${REQUEST}\nCorrelation Id: ${CORRELATION}
Timestamp: 2024-03-04T08:15:30.000Z\nApp name: Microsoft Teams\nApp id: ${TEAMS}\nIP address: 203.0.113.7`;
    assert.deepEqual(textDetails(text, 0), {
      correlationId: CORRELATION,
      requestId: REQUEST,
      at: '2024-03-04T08:15:30.000Z',
      user: null,
      app: 'Microsoft Teams',
    });
  });

  it('reads the same block with labels it does not know, by position', () => {
    const text = `Xxx: 53003\nYyy yyy: ${REQUEST}\nZzz: ${CORRELATION}\nQqq: 2024-03-04T08:15:30.000Z`;
    const { correlationId, requestId, at } = textDetails(text, 0);
    assert.deepEqual([correlationId, requestId, at], [CORRELATION, REQUEST, '2024-03-04T08:15:30.000Z']);
  });

  it('reads answers whose parts stand together without a separator', () => {
    const { correlationId, requestId, at } = textDetails(
      `revoked.Trace ID: ${REQUEST}Correlation ID: ${CORRELATION}Timestamp: 2015-09-16 07:24:55Z`,
      0,
    );
    assert.deepEqual([correlationId, requestId, at], [CORRELATION, REQUEST, '2015-09-16T07:24:55Z']);
  });

  it('reads members of JSON, escaped or not', () => {
    assert.equal(textDetails(`{"correlation_id":"${CORRELATION.toUpperCase()}"}`, 0).correlationId, CORRELATION);
    assert.equal(textDetails(`\\r\\nTrace ID: ${REQUEST}\\r\\n`, 0).requestId, REQUEST);
  });

  it('names the app of an event by its id', () => {
    const text = `Request: authority: https://login.microsoftonline.com/common, client: ${TEAMS}, redirect URI: x, correlation ID (request): ${CORRELATION}`;
    assert.equal(textDetails(text, 0).app, 'Microsoft Teams');
    assert.equal(textDetails(text, 0).correlationId, CORRELATION);
  });

  it('reads who it was about', () => {
    assert.equal(
      textDetails("AADSTS50034: The user account 'anna@example.com' does not exist", 0).user,
      'anna@example.com',
    );
    assert.equal(textDetails('caa20003 and so on, UPN: anna@example.com', 0).user, 'anna@example.com');
  });

  it('keeps a time without a zone as it stands', () => {
    assert.equal(textDetails('Error caa20003, Time: 12/12/2025 3:03:58 PM', 0).at, '12/12/2025 3:03:58 PM');
  });

  it('brings a time with a zone to UTC', () => {
    assert.equal(textDetails('Attempt Time : 2019-01-24 19:15:26.000 UTC', 0).at, '2019-01-24T19:15:26.000Z');
    const classic = 'Mon Mar 04 2024 08:12:09 GMT+0100 (Zeit) <9120> -- error -- caa82ee7';
    assert.equal(textDetails(classic, 0).at, '2024-03-04T07:12:09.000Z');
    assert.equal(textDetails('2026-07-03T04:28:26.543176+10:00 0x1 <ERR> caa82ee7', 0).at, '2026-07-02T18:28:26.543Z');
  });

  it('says nothing where the text says nothing', () => {
    const nothing = { correlationId: null, requestId: null, at: null, user: null, app: null };
    assert.deepEqual(textDetails('caa20003', 0), nothing);
    assert.deepEqual(textDetails('Something went wrong, we do not know what. caa20003', 0), nothing);
  });
});
