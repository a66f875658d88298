import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distrusted, except, judged, opened, otherName, SIGN_IN, selfSigned, world } from '../evidence-for-tests.ts';
import { tlsWrongName } from './tls-wrong-name.ts';

describe('tls-wrong-name', () => {
  it('is certain when the certificate is trusted otherwise', () => {
    const said = judged(
      tlsWrongName,
      world({ tls: except('tls', otherName(SIGN_IN, ['www.example.com', 'example.com'])) }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /a certificate for www.example.com and example.com/);
  });

  it('is less sure of a stranger', () => {
    const said = judged(tlsWrongName, world({ tls: except('tls', selfSigned(SIGN_IN, ['router.example'])) }));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /router.example/);
  });

  it('is silent when an asterisk covers the host', () => {
    assert.equal(
      judged(
        tlsWrongName,
        world({
          tls: except('tls', distrusted(SIGN_IN, 'certificate-unknown-issuer', { names: ['*.microsoftonline.com'] })),
        }),
      ),
      undefined,
    );
  });

  it('leaves the right name from a foreign authority to tls-intercepted', () => {
    assert.equal(judged(tlsWrongName, world({ tls: except('tls', opened(SIGN_IN, 'mitmproxy')) })), undefined);
  });
});
