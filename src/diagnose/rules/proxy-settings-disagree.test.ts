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
      /a.example:80 is set by the environment variables.*b.example:80 is set by the GNOME settings.*Through b.example:80, login.microsoftonline.com works/s,
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
