import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { success } from '../../model/failure.ts';
import { openBook } from '../book.ts';
import { diagnose } from '../diagnose.ts';
import {
  announced,
  answer,
  contacted,
  cutAt,
  distrusted,
  except,
  judged,
  metadata,
  NEEDED,
  names,
  portal,
  SIGN_IN,
  setting,
  TEAMS,
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

  it('is silent when the sign-in host proves itself and answers with an error of its own', () => {
    const inTheWay = portal(answer(302, { location: 'http://hotel.example/login' }));
    assert.equal(
      judged(
        captivePortal,
        world({ portal: [inTheWay], metadata: [metadata({ outcome: success(answer(500)), asExpected: false })] }),
      ),
      undefined,
    );
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

  const offline = { tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')), metadata: [] };

  it('is certain of a page that leads on, and names the page to open', () => {
    const page = portal(answer(200), { leadsTo: 'http://hotel.example/in' });
    const evidence = world({ ...offline, portal: [page] });
    assert.equal(judged(captivePortal, evidence)?.strength, 'certain');
    assert.deepEqual(captivePortal.judge(openBook(evidence))?.details, { portal: 'http://hotel.example/in' });
    const action = diagnose(evidence).findings[0]?.actions[0];
    assert.match(action?.steps[0] ?? '', /^Open a browser and go to http:\/\/hotel.example\/in \./);
  });

  it('is certain of the status made for it, and of what the network says itself', () => {
    for (const sign of [portal(answer(511)), announced()])
      assert.equal(judged(captivePortal, world({ ...offline, portal: [sign] }))?.strength, 'certain');
    assert.equal(judged(captivePortal, world({ ...offline, portal: [announced({ captive: false })] })), undefined);
  });

  it('sees one strange certificate in place of all hosts', () => {
    const shown = (sha256: string) =>
      NEEDED.map((name) =>
        distrusted(name, 'certificate-wrong-name', { names: ['portal.hotel.example'], sha256: `${sha256}${name}` }),
      );
    const same = NEEDED.map((name) =>
      distrusted(name, 'certificate-wrong-name', { names: ['portal.hotel.example'], sha256: 'cd' }),
    );
    const silent = { portal: [portal('timed-out')], metadata: [] };
    assert.match(
      judged(captivePortal, world({ ...silent, tls: same }))?.text ?? '',
      /of portal.hotel.example, is shown/,
    );
    assert.equal(judged(captivePortal, world({ ...silent, tls: shown('x') })), undefined);
    const inside = names(() => ['10.20.0.9']);
    assert.equal(judged(captivePortal, world({ ...silent, tls: same, names: inside })), undefined);
  });

  it('is silent where a proxy refuses the control page in its own words', () => {
    const refused = portal(answer(200), { proxyError: 'ERR_ACCESS_DENIED 0' });
    assert.equal(judged(captivePortal, world({ ...offline, portal: [refused] })), undefined);
    assert.equal(judged(captivePortal, world({ ...offline, portal: [portal(answer(403))] })), undefined);
  });

  it('sees a walled garden: sign-in goes through, another needed host is held back', () => {
    const redirect = portal(answer(302, { location: 'http://hotel.example/in' }));
    const held = world({ tls: except('tls', cutAt(TEAMS, 'connect', 'timed-out')), portal: [redirect] });
    assert.equal(judged(captivePortal, held)?.strength, 'likely');
    const unknown = world({ tls: except('tls', cutAt(TEAMS, 'resolve', 'name-not-found')), portal: [redirect] });
    assert.equal(judged(captivePortal, unknown), undefined);
  });
});
