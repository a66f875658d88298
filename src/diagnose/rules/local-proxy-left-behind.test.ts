import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contacted, cutAt, judged, SIGN_IN, setting, through, world } from '../evidence-for-tests.ts';
import { localProxyLeftBehind } from './local-proxy-left-behind.ts';

describe('local-proxy-left-behind', () => {
  it('speaks for every spelling of this computer', () => {
    for (const proxy of ['127.0.0.1:8888', 'localhost:8888', '[::1]:8888']) {
      const said = judged(
        localProxyLeftBehind,
        world({
          settings: [setting(proxy)],
          proxies: [contacted(proxy, 'connection-refused')],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'connection-refused', through(proxy))],
          metadata: [],
          transfers: [],
        }),
      );
      assert.equal(said?.strength, 'certain');
      assert.match(said?.text ?? '', /no program listens there/);
    }
  });

  it('is silent when the program runs', () => {
    assert.equal(
      judged(
        localProxyLeftBehind,
        world({
          settings: [setting('127.0.0.1:8888')],
          proxies: [contacted('127.0.0.1:8888', 200)],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'connection-refused', through('127.0.0.1:8888'))],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });

  it('leaves a dead proxy elsewhere to proxy-unreachable', () => {
    assert.equal(
      judged(
        localProxyLeftBehind,
        world({
          settings: [setting('proxy.example:8888')],
          proxies: [contacted('proxy.example:8888', 'connection-refused')],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'connection-refused', through('proxy.example:8888'))],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });
});
