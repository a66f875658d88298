import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cutAt,
  distrusted,
  except,
  judged,
  NEEDED,
  noMetadata,
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
      /login.microsoftonline.com presents a certificate issued by DO_NOT_TRUST_FiddlerRoot \(Fiddler, a tool of developers\).*teams.microsoft.com presents/s,
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

  it('says which hosts are left alone', () => {
    const said = judged(tlsIntercepted, world({ tls: except('tls', opened(SIGN_IN, 'Zscaler Root CA')) }));
    assert.match(said?.text ?? '', /teams.microsoft.com is left alone/);
  });

  it('tells a weak key and a weak hash of an inspector that is trusted', () => {
    const weak = (word: 'certificate-weak-key' | 'certificate-weak-hash') =>
      judged(
        tlsIntercepted,
        world({ tls: except('tls', distrusted(SIGN_IN, word, { issuer: 'CN=Superfish, Inc.' })) }),
      );
    assert.match(
      weak('certificate-weak-key')?.text ?? '',
      /Superfish, unwanted software .* so short that it can be broken/,
    );
    assert.match(weak('certificate-weak-hash')?.text ?? '', /SHA-1 or MD5/);
  });

  it('takes a demand for a certificate as a sign of somebody in between', () => {
    const demand = cutAt(SIGN_IN, 'tls-handshake', 'client-certificate-required');
    const early = judged(tlsIntercepted, world({ tls: except('tls', demand) }));
    const late = judged(
      tlsIntercepted,
      world({ metadata: [noMetadata('http-round-trip', 'client-certificate-required')] }),
    );
    assert.deepEqual([early?.strength, late?.strength], ['likely', 'likely']);
    assert.match(late?.text ?? '', /demands a certificate of this computer/);
  });

  it('finds a certificate possible at best that the service would never present', () => {
    const said = judged(
      tlsIntercepted,
      world({ tls: except('tls', distrusted(SIGN_IN, 'certificate-wrong-purpose')) }),
    );
    assert.equal(said?.strength, 'possible');
    assert.match(said?.text ?? '', /not meant for servers/);
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
