import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CONTROL,
  except,
  FILES,
  judged,
  lookedUp,
  metadata,
  names,
  proven,
  SIGN_IN,
  through,
  world,
} from '../evidence-for-tests.ts';
import { dnsNameNotFound } from './dns-name-not-found.ts';

describe('dns-name-not-found', () => {
  it('speaks when sign-in names do not exist while another does', () => {
    const said = judged(
      dnsNameNotFound,
      world({ names: names((name) => (name === CONTROL ? ['203.0.113.9'] : 'name-not-found')) }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(
      said?.text ?? '',
      /^The DNS server 192.168.1.1 says that login.microsoftonline.com, aadcdn.msftauth.net and teams.microsoft.com do not exist/,
    );
  });

  it('is less sure when no name exists', () => {
    const said = judged(dnsNameNotFound, world({ names: names(() => 'name-not-found') }));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /do not exist/);
  });

  it('is silent when apps get an address in spite of it', () => {
    assert.equal(
      judged(
        dnsNameNotFound,
        world({
          names: except(
            'names',
            lookedUp(SIGN_IN, 'system', ['203.0.113.2']),
            lookedUp(SIGN_IN, '192.168.1.1', 'name-not-found'),
          ),
        }),
      ),
      undefined,
    );
  });

  it('is silent behind a proxy, which looks names up itself', () => {
    assert.equal(
      judged(
        dnsNameNotFound,
        world({
          names: names(() => 'name-not-found'),
          tls: [proven(SIGN_IN, through('proxy.example:8080'))],
          metadata: [metadata({ route: through('proxy.example:8080') })],
        }),
      ),
      undefined,
    );
  });

  it('leaves a missing name of another host to endpoint-blocked', () => {
    assert.equal(
      judged(
        dnsNameNotFound,
        world({
          names: except(
            'names',
            lookedUp(FILES, 'system', 'name-not-found'),
            lookedUp(FILES, '192.168.1.1', 'name-not-found'),
          ),
        }),
      ),
      undefined,
    );
  });
});
