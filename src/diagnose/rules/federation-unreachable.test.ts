import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, federationRead, judged, world } from '../evidence-for-tests.ts';
import { federationUnreachable } from './federation-unreachable.ts';

const withRead = (...pieces: ReturnType<typeof federationRead>[]) => [...world(), ...pieces];

describe('federation-unreachable', () => {
  it('says at which step the way to the server ends', () => {
    for (const [operation, word, text] of [
      ['resolve', 'name-not-found', /its name is not found/],
      ['connect', 'timed-out', /no connection to it opens/],
      ['tls-handshake', 'certificate-expired', /its certificate has expired/],
      ['tls-handshake', 'certificate-unknown-issuer', /cannot be trusted \(certificate unknown issuer\)/],
      ['tls-handshake', 'connection-reset', /no secure connection/],
      ['proxy-tunnel', 'proxy-refused', /the proxy does not let it through/],
      ['http-round-trip', 'timed-out', /it sends no answer/],
    ] as const) {
      const said = judged(federationUnreachable, withRead(federationRead([operation, word])));
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', text);
    }
  });

  it('is silent without such a server, and when it answers', () => {
    assert.equal(judged(federationUnreachable, world()), undefined);
    assert.equal(judged(federationUnreachable, withRead(federationRead(answer(200)))), undefined);
  });

  it('leaves a server that answers with an error to federation-rejects', () => {
    assert.equal(judged(federationUnreachable, withRead(federationRead(answer(503)))), undefined);
  });
});
