import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contacted, cutAt, judged, proven, SIGN_IN, setting, through, world } from '../evidence-for-tests.ts';
import { proxyAuthentication } from './proxy-authentication.ts';

describe('proxy-authentication', () => {
  it('names the schemes', () => {
    const said = judged(
      proxyAuthentication,
      world({
        settings: [setting('proxy.example:8080')],
        proxies: [contacted('proxy.example:8080', 407, { authenticationSchemes: ['Basic', 'Digest'] })],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
        metadata: [],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /it accepts Basic and Digest/);
  });

  it('is less sure where Windows apps log on by themselves', () => {
    const said = judged(
      proxyAuthentication,
      world({
        settings: [setting('proxy.example:8080')],
        proxies: [contacted('proxy.example:8080', 407, { authenticationSchemes: ['Negotiate', 'Basic'] })],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
        metadata: [],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /Negotiate/);
  });

  it('is silent when the proxy opens the way', () => {
    assert.equal(
      judged(
        proxyAuthentication,
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

  it('leaves other refusals to proxy-refuses', () => {
    assert.equal(
      judged(
        proxyAuthentication,
        world({
          settings: [setting('proxy.example:8080')],
          proxies: [contacted('proxy.example:8080', 403)],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });
});
