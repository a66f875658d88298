import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answer,
  CONTROL,
  clock,
  distrusted,
  except,
  judged,
  NEEDED,
  portal,
  SIGN_IN,
  selfSigned,
  world,
} from '../evidence-for-tests.ts';
import { clockSkew } from './clock-skew.ts';

describe('clock-skew', () => {
  it('says by how much when several witnesses agree', () => {
    const said = judged(
      clockSkew,
      world({ clock: [clock('time.windows.com', 600), ...NEEDED.map((name) => clock(name, 600.4))] }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /10 minutes ahead of the time that login/);
  });

  it('speaks from certificates alone when nobody can be asked the time', () => {
    const said = judged(
      clockSkew,
      world({
        clock: [],
        tls: NEEDED.map((name) => distrusted(name, 'certificate-not-yet-valid', { notBefore: '2026-06-01T00:00:00Z' })),
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /thinks it is 2026-03-02/);
  });

  it('finds it likely where time servers alone say so, and certain where certificates bear them out', () => {
    const servers = ['time.windows.com', 'pool.ntp.org'].map((name) => clock(name, -600 * 86_400));
    assert.equal(judged(clockSkew, world({ clock: servers }))?.strength, 'likely');
    const tls = NEEDED.map((name) =>
      distrusted(name, 'certificate-expired', { notBefore: '2027-09-01T00:00:00Z', notAfter: '2027-12-01T00:00:00Z' }),
    );
    assert.equal(judged(clockSkew, world({ clock: servers, tls }))?.strength, 'certain');
  });

  it('takes a whole number of hours for a wrong zone', () => {
    const said = judged(clockSkew, world({ clock: NEEDED.map((name) => clock(name, -3_600)) }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /wrong time zone/);
  });

  it('is silent within the five minutes that the service tolerates', () => {
    assert.equal(judged(clockSkew, world({ clock: NEEDED.map((name) => clock(name, 299)) })), undefined);
  });

  it('does not believe a single time server against the web', () => {
    assert.equal(
      judged(clockSkew, world({ clock: [clock('time.windows.com', 9_000), ...NEEDED.map((name) => clock(name, 0))] })),
      undefined,
    );
  });

  it('does not believe a single host', () => {
    assert.equal(judged(clockSkew, world({ clock: [clock(SIGN_IN, 9_000)] })), undefined);
  });

  it('does not believe the log-in page of a network that answers for every host', () => {
    assert.equal(
      judged(
        clockSkew,
        world({
          clock: [...NEEDED, CONTROL].map((name) => clock(name, 9_000)),
          tls: NEEDED.map((name) => selfSigned(name, ['hotel.example'])),
          portal: [portal(answer(302, { location: 'http://hotel.example' }))],
        }),
      ),
      undefined,
    );
  });

  it('leaves one certificate that ran out to tls-certificate-expired', () => {
    assert.equal(
      judged(
        clockSkew,
        world({
          clock: [],
          tls: except('tls', distrusted(SIGN_IN, 'certificate-expired', { notAfter: '2026-02-01T00:00:00Z' })),
        }),
      ),
      undefined,
    );
  });
});
