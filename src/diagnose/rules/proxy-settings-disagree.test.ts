import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cutAt,
  judged,
  metadata,
  noMetadata,
  proven,
  SIGN_IN,
  setting,
  through,
  world,
} from '../evidence-for-tests.ts';
import { proxySettingsDisagree } from './proxy-settings-disagree.ts';

describe('proxy-settings-disagree', () => {
  it('speaks when only the other proxy works', () => {
    const said = judged(
      proxySettingsDisagree,
      world({
        settings: [setting('a.example:80'), setting('b.example:80', 'gnome')],
        tls: [
          cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('a.example:80')),
          proven(SIGN_IN, through('b.example:80', 'gnome')),
        ],
        metadata: [noMetadata('proxy-tunnel', 'timed-out', through('a.example:80'))],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(
      said?.text ?? '',
      /The environment variables name the proxy a.example:80.*The GNOME settings name the proxy b.example:80.*Through the proxy b.example:80, login.microsoftonline.com works/s,
    );
  });

  it('is less sure when the proxy of apps is the one that works', () => {
    const said = judged(
      proxySettingsDisagree,
      world({
        settings: [setting('a.example:80'), setting('b.example:80', 'gnome')],
        tls: [
          proven(SIGN_IN, through('a.example:80')),
          cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('b.example:80', 'gnome')),
        ],
        metadata: [metadata({ route: through('a.example:80') })],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /does not work/);
  });

  it('speaks when the browser is told to go straight, which works, and apps are told to use a dead proxy', () => {
    const said = judged(
      proxySettingsDisagree,
      world({
        settings: [setting('a.example:80'), setting(null, 'gnome')],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('a.example:80')), proven(SIGN_IN)],
        metadata: [noMetadata('proxy-tunnel', 'timed-out', through('a.example:80'))],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /The GNOME settings name no proxy.*Straight, login.microsoftonline.com works/s);
  });

  it('is silent when both work', () => {
    assert.equal(
      judged(
        proxySettingsDisagree,
        world({
          settings: [setting('a.example:80'), setting('b.example:80', 'gnome')],
          tls: [proven(SIGN_IN, through('a.example:80')), proven(SIGN_IN, through('b.example:80', 'gnome'))],
        }),
      ),
      undefined,
    );
  });

  it('is silent where a place names no proxy and the straight way is closed', () => {
    assert.equal(
      judged(
        proxySettingsDisagree,
        world({
          settings: [setting('a.example:80'), setting(null, 'winhttp')],
          tls: [proven(SIGN_IN, through('a.example:80')), cutAt(SIGN_IN, 'connect', 'timed-out')],
        }),
      ),
      undefined,
    );
  });

  it('leaves a single dead proxy to proxy-unreachable', () => {
    assert.equal(
      judged(
        proxySettingsDisagree,
        world({
          settings: [setting('a.example:80')],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('a.example:80')), proven(SIGN_IN)],
        }),
      ),
      undefined,
    );
  });
});
