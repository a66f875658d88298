import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../model/evidence.ts';
import { failed } from '../../model/failure.ts';
import { diagnose } from '../diagnose.ts';
import {
  connected,
  contacted,
  cutAt,
  except,
  judged,
  NEEDED,
  names,
  portal,
  proven,
  SIGN_IN,
  scriptFetched,
  scriptSaid,
  scriptSet,
  setting,
  TEAMS,
  through,
  world,
} from '../evidence-for-tests.ts';
import { pacBroken } from './pac-broken.ts';

/** A company in which only the proxy leads out: whoever goes straight gets no answer. */
const closedIn = (scripts: readonly Evidence[], more: Parameters<typeof world>[0] = {}) =>
  world({
    settings: [scriptSet()],
    scripts,
    tcp: NEEDED.map((name) => connected(name, 'timed-out')),
    tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')),
    metadata: [],
    transfers: [],
    ...more,
  });

const proxyEntry = { kind: 'PROXY', proxy: 'proxy.example:8080' } as const;

const deadProxy = (more: Parameters<typeof world>[0] = {}) =>
  world({
    settings: [scriptSet()],
    scripts: [scriptFetched(), scriptSaid(SIGN_IN, [proxyEntry])],
    proxies: [contacted('proxy.example:8080', 'connection-refused', { source: 'gnome' })],
    tls: except('tls', cutAt(SIGN_IN, 'proxy-tunnel', 'connection-refused', through('proxy.example:8080', 'gnome'))),
    metadata: [],
    ...more,
  });

describe('pac-broken', () => {
  it('speaks for a file that its server does not have, and explains why the straight way is closed', () => {
    const evidence = closedIn([scriptFetched(404)]);
    const said = judged(pacBroken, evidence);
    assert.equal(said?.strength, 'certain');
    assert.match(
      said?.text ?? '',
      /proxy\.pac, set by the GNOME settings, cannot be used: .* answers with the error 404/,
    );
    const { findings, folded } = diagnose(evidence);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['pac-broken'],
    );
    assert.ok(folded.some(({ rule }) => rule === 'connection-timeout'));
  });

  it('speaks for a script that fails, with the line', () => {
    const line = { number: 3, text: 'retrun "DIRECT"' };
    const failing = scriptSaid(SIGN_IN, 'syntax-error', { line });
    const said = judged(pacBroken, closedIn([scriptFetched(), failing, scriptSaid(TEAMS, 'syntax-error', { line })]));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /fails: it is no valid script, on line 3: retrun "DIRECT"/);
    assert.equal(said?.text.match(/fails:/g)?.length, 1);
  });

  it('is less sure about a file that does not come, and silent when nothing at all answers', () => {
    assert.equal(judged(pacBroken, closedIn([scriptFetched('timed-out')]))?.strength, 'likely');
    const nothing = { tcp: NEEDED.map((name) => connected(name, 'timed-out')), portal: [portal('timed-out')] };
    assert.equal(judged(pacBroken, closedIn([scriptFetched('timed-out')], nothing)), undefined);
    const hangs = scriptFetched('timed-out', 'http-round-trip');
    assert.equal(judged(pacBroken, closedIn([hangs], nothing))?.strength, 'likely');
  });

  it('speaks for a script on the disk, which programs do not read, whatever it says', () => {
    const onDisk = scriptFetched(null);
    const said = judged(pacBroken, closedIn([onDisk, scriptSaid(SIGN_IN, [proxyEntry])]));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /it lies on the disk, where Teams, Edge and Chrome do not read it/);
  });

  it('names the line that sends the sign-in host to a dead proxy, and explains the proxy away', () => {
    const said = judged(pacBroken, deadProxy());
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /sends login\.microsoftonline\.com to the proxy proxy\.example:8080 by its line 7/);
    const { findings, folded } = diagnose(deadProxy());
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['pac-broken'],
    );
    assert.ok(folded.some(({ rule }) => rule === 'proxy-unreachable'));
  });

  it('is silent where another host is reached straight: then the way is open, and something else keeps the sign-in host away', () => {
    const tls = except('tls', cutAt(SIGN_IN, 'tls-handshake', 'connection-reset'));
    assert.equal(judged(pacBroken, closedIn([scriptFetched(404)], { tls })), undefined);
  });

  it('is silent where sign-in works without the script', () => {
    const works = world({ settings: [scriptSet()], scripts: [scriptFetched(404)] });
    assert.equal(judged(pacBroken, works), undefined);
    assert.equal(diagnose(works).verdict, 'healthy');
    assert.match(
      diagnose(works)
        .notes.map(({ text }) => text)
        .join(),
      /error 404; programs go on without it/,
    );
  });

  it('is silent about a dead proxy that a setting names: that is proxy-unreachable', () => {
    const bySetting = deadProxy({ settings: [setting('proxy.example:8080', 'gnome')], scripts: [] });
    assert.equal(judged(pacBroken, bySetting), undefined);
    assert.deepEqual(
      diagnose(bySetting).findings.map(({ rule }) => rule),
      ['proxy-unreachable'],
    );
  });

  it('is silent when the script names another way that was not seen to be dead', () => {
    for (const next of [{ kind: 'DIRECT' }, { kind: 'SOCKS5', proxy: 's.example:1080' }] as const) {
      const scripts = [scriptFetched(), scriptSaid(SIGN_IN, [proxyEntry, next])];
      assert.equal(judged(pacBroken, deadProxy({ scripts })), undefined);
    }
  });

  it('is silent when what fails is not the way: a certificate, or DNS as a whole', () => {
    const clockOff = world({
      settings: [scriptSet()],
      scripts: [scriptFetched(404)],
      tls: [cutAt(SIGN_IN, 'tls-handshake', 'certificate-expired'), proven(TEAMS)],
      metadata: [],
    });
    assert.equal(judged(pacBroken, clockOff), undefined);
    const noNames = closedIn([scriptFetched('name-not-found', 'resolve')], {
      names: names(() => 'name-not-found'),
      tls: NEEDED.map((name) => cutAt(name, 'resolve', 'name-not-found')),
    });
    assert.equal(judged(pacBroken, noNames), undefined);
  });

  it('speaks for a dead proxy of SOCKS as for any other; not for one that is there without a good certificate', () => {
    const socks = 'socks5://s.example:1080';
    const sentTo = (kind: 'SOCKS5' | 'HTTPS', proxy: string, failed: Evidence) =>
      world({
        settings: [scriptSet()],
        scripts: [scriptFetched(), scriptSaid(SIGN_IN, [{ kind, proxy: 's.example:1080' }])],
        proxies: [failed],
        tls: except('tls', cutAt(SIGN_IN, 'proxy-tunnel', 'connection-refused', through(proxy, 'gnome'))),
        metadata: [],
      });
    const dead = sentTo('SOCKS5', socks, contacted(socks, 'connection-refused', { source: 'gnome' }));
    assert.equal(judged(pacBroken, dead)?.strength, 'certain');
    const tls = 'https://s.example:1080';
    const outcome = failed('tls-handshake', 'certificate-self-signed');
    const distrusted = sentTo('HTTPS', tls, contacted(tls, 200, { source: 'gnome', outcome }));
    assert.equal(judged(pacBroken, distrusted), undefined);
    assert.deepEqual(
      diagnose(distrusted).findings.map(({ rule }) => rule),
      ['proxy-unreachable'],
    );
  });

  it('takes a script that says to go straight at its word', () => {
    const straight = world({
      settings: [scriptSet()],
      scripts: [scriptFetched(), ...NEEDED.map((name) => scriptSaid(name, [{ kind: 'DIRECT' }]))],
    });
    const { verdict, notes } = diagnose(straight);
    assert.equal(verdict, 'healthy');
    assert.match(notes.map(({ text }) => text).join(), /sends login\.microsoftonline\.com straight by its line 7/);
  });
});
