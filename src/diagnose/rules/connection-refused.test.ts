import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connected, cutAt, except, judged, proven, SIGN_IN, setting, through, world } from '../evidence-for-tests.ts';
import { connectionRefused } from './connection-refused.ts';

describe('connection-refused', () => {
  it('speaks when every address refuses', () => {
    const said = judged(
      connectionRefused,
      world({
        tcp: except(
          'tcp',
          connected(SIGN_IN, 'connection-refused'),
          connected(SIGN_IN, 'network-unreachable', '2001:db8::2'),
        ),
        tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /203\.0\.113\.2, port 443\) refuses/);
  });

  it('knows a rejection that a router reports', () => {
    const said = judged(
      connectionRefused,
      world({
        tcp: except('tcp', connected(SIGN_IN, 'host-unreachable')),
        tls: except('tls', cutAt(SIGN_IN, 'connect', 'host-unreachable')),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /something on the way/);
  });

  it('can only suspect when a proxy file decides the way of apps', () => {
    const said = judged(
      connectionRefused,
      world({
        settings: [setting(null, 'wininet', { mode: 'pac', pacUrl: 'http://wpad/wpad.dat' })],
        tcp: except('tcp', connected(SIGN_IN, 'connection-refused')),
        tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')),
      }),
    );
    assert.equal(said?.strength, 'possible');
    assert.match(said?.text ?? '', /refuses/);
  });

  it('is silent when the other family answers', () => {
    assert.equal(
      judged(
        connectionRefused,
        world({ tcp: except('tcp', connected(SIGN_IN), connected(SIGN_IN, 'connection-refused', '2001:db8::2')) }),
      ),
      undefined,
    );
  });

  it('is silent when apps go through a proxy', () => {
    assert.equal(
      judged(
        connectionRefused,
        world({
          tcp: except('tcp', connected(SIGN_IN, 'connection-refused')),
          tls: [proven(SIGN_IN, through('proxy.example:8080'))],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });

  it('leaves silence to connection-timeout', () => {
    assert.equal(
      judged(
        connectionRefused,
        world({
          tcp: except('tcp', connected(SIGN_IN, 'timed-out')),
          tls: except('tls', cutAt(SIGN_IN, 'connect', 'timed-out')),
        }),
      ),
      undefined,
    );
  });

  it('knows a firewall on this very computer', () => {
    const said = judged(connectionRefused, world({ tcp: except('tcp', connected(SIGN_IN, 'access-denied')) }));
    assert.match(said?.text ?? '', /forbidden by something on this computer/);
  });
});
