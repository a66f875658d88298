import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, cardByWindows, cardRevocation, judged, names, world } from '../evidence-for-tests.ts';
import { cardRevocationUnreachable } from './card-revocation-unreachable.ts';

const OTHER = 'http://ocsp.contoso.example/';

describe('card-revocation-unreachable', () => {
  it('is possible where no place answers', () => {
    const evidence = [card(), cardRevocation('timed-out'), cardRevocation('connection-refused', OTHER)];
    for (const network of [[], world()]) {
      const said = judged(cardRevocationUnreachable, [...network, ...evidence]);
      assert.equal(said?.strength, 'possible');
      assert.match(
        said?.text ?? '',
        /cards\.crl, where Contoso Card CA tells which cards were withdrawn, does not answer/,
      );
    }
  });

  it('is possible where Windows says so', () => {
    assert.equal(
      judged(cardRevocationUnreachable, [cardByWindows({ faults: ['withdrawal-unknown'] })])?.strength,
      'possible',
    );
    assert.equal(judged(cardRevocationUnreachable, [cardByWindows()]), undefined);
  });

  it('is silent where one place answers, where none is named and where nobody looked', () => {
    const half = [card(), cardRevocation('timed-out'), cardRevocation('good', OTHER)];
    for (const evidence of [half, [card()], world()])
      assert.equal(judged(cardRevocationUnreachable, evidence), undefined);
  });

  it('leaves a broken network to its own cause', () => {
    const broken = world({ names: names(() => 'timed-out'), tls: [], metadata: [] });
    assert.equal(judged(cardRevocationUnreachable, [...broken, card(), cardRevocation('timed-out')]), undefined);
  });
});
