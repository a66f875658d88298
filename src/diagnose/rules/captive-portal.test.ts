import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answer,
  contacted,
  cutAt,
  judged,
  NEEDED,
  portal,
  SIGN_IN,
  setting,
  through,
  world,
} from '../evidence-for-tests.ts';
import { captivePortal } from './captive-portal.ts';

describe('captive-portal', () => {
  it('is certain of a redirect', () => {
    const said = judged(
      captivePortal,
      world({
        tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')),
        metadata: [],
        portal: [portal(answer(302, { location: 'http://hotel.example/login' }))],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /on to http:\/\/hotel.example\/login/);
  });

  it('shows the title of a page that stands in', () => {
    const said = judged(
      captivePortal,
      world({
        tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')),
        metadata: [],
        portal: [portal(answer(200, { pageTitle: 'Guest Wi-Fi' }))],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /"Guest Wi-Fi"/);
  });

  it('can only suspect when secure ports speak plain text', () => {
    const said = judged(
      captivePortal,
      world({ tls: NEEDED.map((name) => cutAt(name, 'tls-handshake', 'tls-not-spoken')), metadata: [] }),
    );
    assert.equal(said?.strength, 'possible');
    assert.match(said?.text ?? '', /does not speak TLS/);
  });

  it('is silent when signing in works all the same', () => {
    assert.equal(
      judged(captivePortal, world({ portal: [portal(answer(302, { location: 'http://block.example' }))] })),
      undefined,
    );
  });

  it('is silent for an honest proxy on the way', () => {
    assert.equal(
      judged(
        captivePortal,
        world({ tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')), metadata: [], portal: [portal()] }),
      ),
      undefined,
    );
  });

  it('leaves a refusal to the proxy rules when the proxy answers', () => {
    assert.equal(
      judged(
        captivePortal,
        world({
          portal: [portal(answer(302, { location: 'http://block.example' }))],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'proxy-refused', through('proxy.example:8080'))],
          metadata: [],
          transfers: [],
          settings: [setting('proxy.example:8080')],
          proxies: [contacted('proxy.example:8080', 407)],
        }),
      ),
      undefined,
    );
  });
});
