import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  distrusted,
  except,
  judged,
  NEEDED,
  opened,
  openedAndTrusted,
  SIGN_IN,
  selfSigned,
  world,
} from '../evidence-for-tests.ts';
import { tlsIntercepted } from './tls-intercepted.ts';

describe('tls-intercepted', () => {
  it('names issuer and product, host by host', () => {
    const said = judged(tlsIntercepted, world({ tls: NEEDED.map((name) => opened(name, 'DO_NOT_TRUST_FiddlerRoot')) }));
    assert.equal(said?.strength, 'certain');
    assert.match(
      said?.text ?? '',
      /login.microsoftonline.com presents a certificate issued by DO_NOT_TRUST_FiddlerRoot \(Fiddler\).*teams.microsoft.com presents/s,
    );
  });

  it('is certain of an inspector that nobody has heard of', () => {
    const said = judged(tlsIntercepted, world({ tls: except('tls', opened(SIGN_IN, 'Contoso Inspection CA')) }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /not an authority of the service/);
  });

  it('is less sure of a certificate that vouches for itself', () => {
    const said = judged(tlsIntercepted, world({ tls: except('tls', selfSigned(SIGN_IN)) }));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /does not trust it/);
  });

  it('is silent when this computer trusts the inspector and it works', () => {
    assert.equal(
      judged(tlsIntercepted, world({ tls: NEEDED.map((name) => openedAndTrusted(name, 'Zscaler Root CA')) })),
      undefined,
    );
  });

  it('leaves a chain of the service itself to tls-untrusted-root', () => {
    assert.equal(
      judged(tlsIntercepted, world({ tls: except('tls', distrusted(SIGN_IN, 'certificate-unknown-issuer')) })),
      undefined,
    );
  });

  it('leaves a foreign name to tls-wrong-name', () => {
    assert.equal(
      judged(tlsIntercepted, world({ tls: except('tls', selfSigned(SIGN_IN, ['router.example'])) })),
      undefined,
    );
  });
});
