import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutAt, except, judged, SIGN_IN, versionTried, world } from '../evidence-for-tests.ts';
import { tlsVersion } from './tls-version.ts';

describe('tls-version', () => {
  it('says which versions were tried', () => {
    const said = judged(
      tlsVersion,
      world({
        tls: [
          ...except('tls', cutAt(SIGN_IN, 'tls-handshake', 'tls-version-refused')),
          versionTried(SIGN_IN, 'TLSv1'),
          versionTried(SIGN_IN, 'TLSv1.2', 'tls-version-refused'),
        ],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /can only agree on TLS 1.0, which is too old.*TLS 1.2 does not work/s);
  });

  it('knows missing ciphers', () => {
    const said = judged(
      tlsVersion,
      world({ tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'tls-no-common-cipher')) }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /no cipher in common/);
  });

  it('is silent on an alert that says nothing about versions', () => {
    assert.equal(
      judged(tlsVersion, world({ tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'tls-alert')) })),
      undefined,
    );
  });

  it('leaves a handshake that is cut to connection-reset', () => {
    assert.equal(
      judged(tlsVersion, world({ tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'connection-reset')) })),
      undefined,
    );
  });
});
