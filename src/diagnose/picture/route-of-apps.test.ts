import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBook } from '../book.ts';
import { direct, metadata, proven, SIGN_IN, TEAMS, through } from '../evidence-for-tests.ts';
import { routeOfApps } from './route-of-apps.ts';

describe('the way that apps take', () => {
  it('is the one that requests took', () => {
    const book = openBook([
      proven(SIGN_IN, through('a:1')),
      proven(SIGN_IN, through('b:1', 'gnome')),
      metadata({ route: through('b:1', 'gnome') }),
    ]);
    assert.deepEqual(routeOfApps(book, SIGN_IN), through('b:1', 'gnome'));
  });

  it('is the most binding one that was tried, when there was no request', () => {
    const book = openBook([
      proven(SIGN_IN),
      proven(SIGN_IN, through('b:1', 'gnome')),
      proven(SIGN_IN, through('a:1', 'policy')),
    ]);
    assert.deepEqual(routeOfApps(book, SIGN_IN), through('a:1', 'policy'));
  });

  it('is that of the desktop rather than that of the environment', () => {
    const book = openBook([proven(SIGN_IN, through('a:1')), proven(SIGN_IN, through('b:1', 'gnome'))]);
    assert.deepEqual(routeOfApps(book, SIGN_IN), through('b:1', 'gnome'));
  });

  it('is its own for each host', () => {
    const book = openBook([proven(SIGN_IN, through('a:1')), proven(TEAMS)]);
    assert.deepEqual(routeOfApps(book, TEAMS), direct);
  });
});
