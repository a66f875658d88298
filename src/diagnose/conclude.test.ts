import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Strength } from '../model/report.ts';
import { openBook } from './book.ts';
import { conclude } from './conclude.ts';
import type { Rule } from './rule.ts';

/** A rule that always speaks. */
const rule = (
  id: string,
  strength: Strength,
  explainsAway: readonly string[] = [],
  hosts?: readonly string[],
): Rule => ({
  id,
  explainsAway,
  judge: () => ({ strength, because: [], ...(hosts === undefined ? {} : { hosts }) }),
});

const conclusion = (...rules: readonly Rule[]) => {
  const { roots, folded } = conclude(openBook([]), rules, () => 0);
  return {
    roots: roots.map((one) => [one.rule.id, ...one.explains]),
    folded: folded.map((one) => one.rule.id),
  };
};

describe('conclude', () => {
  it('puts the surest first', () => {
    const { roots } = conclusion(rule('a', 'possible'), rule('b', 'certain'), rule('c', 'likely'));
    assert.deepEqual(roots, [['b'], ['c'], ['a']]);
  });

  it('folds what follows, also what follows from that', () => {
    const chain = [rule('a', 'certain'), rule('b', 'certain', ['a']), rule('c', 'likely', ['b'])];
    assert.deepEqual(conclusion(...chain), { roots: [['c', 'b', 'a']], folded: ['b', 'a'] });
  });

  it('needs every link: what did not speak explains nothing', () => {
    const silent: Rule = { id: 'b', explainsAway: ['a'], judge: () => undefined };
    assert.deepEqual(conclusion(rule('a', 'certain'), silent, rule('c', 'certain', ['b'])).roots, [['a'], ['c']]);
  });

  it('keeps one of two that explain each other, the surer', () => {
    const circle = [rule('a', 'likely', ['b']), rule('b', 'certain', ['a'])];
    assert.deepEqual(conclusion(...circle), { roots: [['b', 'a']], folded: ['a'] });
  });

  it('keeps one of a circle of three, and what only one of them explains goes with them', () => {
    const circle = [
      rule('a', 'certain', ['b']),
      rule('b', 'certain', ['c']),
      rule('c', 'certain', ['a', 'd']),
      rule('d', 'certain'),
    ];
    const { roots, folded } = conclusion(...circle);
    assert.deepEqual(roots, [['a', 'b', 'c', 'd']]);
    assert.deepEqual(folded, ['b', 'c', 'd']);
  });

  it('lets a mere possibility quiet nothing that is surer', () => {
    assert.deepEqual(conclusion(rule('a', 'possible', ['b']), rule('b', 'likely')).folded, []);
  });

  it('lets nobody explain what happens to other hosts', () => {
    const apart = [rule('a', 'certain', ['b'], ['one.example']), rule('b', 'certain', [], ['two.example'])];
    const together = [rule('a', 'certain', ['b'], ['one.example']), rule('b', 'certain')];
    assert.deepEqual(conclusion(...apart).folded, []);
    assert.deepEqual(conclusion(...together).folded, ['b']);
  });

  it('breaks ties by the given order', () => {
    const order = conclude(openBook([]), [rule('a', 'certain'), rule('b', 'certain')], (id) => (id === 'b' ? 0 : 1));
    assert.deepEqual(
      order.roots.map((one) => one.rule.id),
      ['b', 'a'],
    );
  });
});
