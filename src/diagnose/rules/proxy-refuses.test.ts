import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answer,
  contacted,
  cutAt,
  judged,
  metadata,
  NEEDED,
  openedAndTrusted,
  proven,
  SIGN_IN,
  setting,
  through,
  world,
} from '../evidence-for-tests.ts';
import { proxyRefuses } from './proxy-refuses.ts';

describe('proxy-refuses', () => {
  it('gives the reason of the proxy', () => {
    const said = judged(
      proxyRefuses,
      world({
        settings: [setting('proxy.example:8080')],
        proxies: [contacted('proxy.example:8080', 503, { reason: 'ERR_DNS_FAIL 0' })],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
        metadata: [],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /answer 503; its reason: ERR_DNS_FAIL 0/);
  });

  it('sees the page of an inspector that this computer trusts', () => {
    const said = judged(
      proxyRefuses,
      world({
        tls: NEEDED.map((name) => openedAndTrusted(name, 'FortiGate CA')),
        metadata: [
          metadata({ outcome: { ok: true, value: answer(403, { pageTitle: 'Web Page Blocked' }) }, asExpected: false }),
        ],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /FortiGate says no \(403: Web Page Blocked\)/);
  });

  it('is silent when the way opens', () => {
    assert.equal(
      judged(
        proxyRefuses,
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

  it('leaves 407 to proxy-authentication', () => {
    assert.equal(
      judged(
        proxyRefuses,
        world({
          settings: [setting('proxy.example:8080')],
          proxies: [contacted('proxy.example:8080', 407)],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });

  it('leaves a proxy without an answer to proxy-unreachable', () => {
    assert.equal(
      judged(
        proxyRefuses,
        world({
          settings: [setting('proxy.example:8080')],
          proxies: [contacted('proxy.example:8080', 'timed-out')],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080')), proven(SIGN_IN)],
          metadata: [],
          transfers: [],
        }),
      ),
      undefined,
    );
  });
});
