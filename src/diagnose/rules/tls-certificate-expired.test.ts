import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clock, distrusted, except, judged, NEEDED, SIGN_IN, world } from '../evidence-for-tests.ts';
import { tlsCertificateExpired } from './tls-certificate-expired.ts';

describe('tls-certificate-expired', () => {
  it('is certain by the true time', () => {
    const said = judged(
      tlsCertificateExpired,
      world({
        tls: except('tls', distrusted(SIGN_IN, 'certificate-expired', { notAfter: '2026-02-01T00:00:00.000Z' })),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /ran out on 2026-02-01/);
  });

  it('is less sure when nobody can be asked the time', () => {
    const said = judged(
      tlsCertificateExpired,
      world({
        clock: [],
        tls: except('tls', distrusted(SIGN_IN, 'certificate-expired', { notAfter: '2026-02-01T00:00:00.000Z' })),
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /ran out on 2026-02-01/);
  });

  it('knows a certificate that does not hold yet', () => {
    const said = judged(
      tlsCertificateExpired,
      world({
        tls: except('tls', distrusted(SIGN_IN, 'certificate-not-yet-valid', { notBefore: '2026-04-01T00:00:00.000Z' })),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /only on 2026-04-01/);
  });

  it('is silent on a healthy network', () => {
    assert.equal(judged(tlsCertificateExpired, world()), undefined);
  });

  it('leaves a certificate that holds at the true time to clock-skew', () => {
    assert.equal(
      judged(
        tlsCertificateExpired,
        world({
          clock: NEEDED.map((name) => clock(name, 60 * 86_400)),
          tls: NEEDED.map((name) => distrusted(name, 'certificate-expired', { notAfter: '2026-02-01T00:00:00.000Z' })),
        }),
      ),
      undefined,
    );
  });

  it('leaves all certificates at once to clock-skew when nobody can be asked the time', () => {
    assert.equal(
      judged(
        tlsCertificateExpired,
        world({
          clock: [],
          tls: NEEDED.map((name) => distrusted(name, 'certificate-expired', { notAfter: '2026-02-01T00:00:00.000Z' })),
        }),
      ),
      undefined,
    );
  });
});
