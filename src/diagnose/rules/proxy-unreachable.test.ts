import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contacted, cutAt, judged, proven, SIGN_IN, setting, through, world } from '../evidence-for-tests.ts';
import { proxyUnreachable } from './proxy-unreachable.ts';

describe('proxy-unreachable', () => {
  it('says which proxy, who sets it and what it does', () => {
    const said = judged(
      proxyUnreachable,
      world({
        settings: [setting('proxy.example:8080')],
        proxies: [contacted('proxy.example:8080', 'timed-out')],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
        metadata: [],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /environment variables to use the proxy proxy.example:8080, but it does not answer/);
  });

  it('tells an unknown name', () => {
    const said = judged(
      proxyUnreachable,
      world({
        settings: [setting('proxy.example:8080')],
        proxies: [
          contacted('proxy.example:8080', 'name-not-found', {
            outcome: { ok: false, failure: { operation: 'resolve', word: 'name-not-found' } },
          }),
        ],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
        metadata: [],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /its name is not found/);
  });

  it('is silent when the proxy works', () => {
    assert.equal(
      judged(
        proxyUnreachable,
        world({
          settings: [setting('proxy.example:8080')],
          proxies: [contacted('proxy.example:8080', 200)],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });

  it('is silent about a dead proxy that does not hold for the sign-in host', () => {
    assert.equal(
      judged(
        proxyUnreachable,
        world({
          settings: [setting('proxy.example:8080', 'environment', { bypass: ['.microsoftonline.com'] })],
          proxies: [contacted('proxy.example:8080', 'timed-out')],
        }),
      ),
      undefined,
    );
  });

  it('leaves a closed port on this computer to local-proxy-left-behind', () => {
    assert.equal(
      judged(
        proxyUnreachable,
        world({
          settings: [setting('localhost:8888')],
          proxies: [contacted('localhost:8888', 'connection-refused')],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'connection-refused', through('localhost:8888'))],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });
});
