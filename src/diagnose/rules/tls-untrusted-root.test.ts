import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distrusted, except, judged, opened, SIGN_IN, world } from '../evidence-for-tests.ts';
import { tlsUntrustedRoot } from './tls-untrusted-root.ts';

describe('tls-untrusted-root', () => {
  it('is certain when the public list accepts the chain', () => {
    const said = judged(
      tlsUntrustedRoot,
      world({
        tls: except(
          'tls',
          distrusted(
            SIGN_IN,
            'certificate-unknown-issuer',
            {},
            { trust: { system: 'certificate-unknown-issuer', bundled: 'accepted' } },
          ),
        ),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /this computer's own list does not/);
  });

  it('is likely when the chain only says it is the service', () => {
    const said = judged(
      tlsUntrustedRoot,
      world({ tls: except('tls', distrusted(SIGN_IN, 'certificate-chain-incomplete')) }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /without the certificate that links it to a root/);
  });

  it('speaks for a further host of the list that Teams cannot start without, and not for one that it can', () => {
    const hosts = ['graph.microsoft.com', 'presence.teams.microsoft.com'];
    const listed = hosts.map((name) => distrusted(name, 'certificate-unknown-issuer'));
    const said = judged(tlsUntrustedRoot, [...world(), ...listed]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /^graph\.microsoft\.com presents/);
    assert.equal(judged(tlsUntrustedRoot, [...world(), ...listed.slice(1)]), undefined);
  });

  it('is silent when the chain is accepted', () => {
    assert.equal(judged(tlsUntrustedRoot, world()), undefined);
  });

  it('leaves a foreign authority to tls-intercepted', () => {
    assert.equal(
      judged(tlsUntrustedRoot, world({ tls: except('tls', opened(SIGN_IN, 'DO_NOT_TRUST_FiddlerRoot')) })),
      undefined,
    );
  });
});
