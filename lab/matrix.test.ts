import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matrixOf, type Tried } from './matrix.ts';

const tried = (name: string, expected: readonly string[], said: readonly string[] | undefined): Tried => ({
  name,
  scenario: {
    story: `The story of ${name} | with a bar.`,
    expect: { verdict: expected.length > 0 ? 'problem' : 'healthy', findings: expected.map((rule) => ({ rule })) },
  },
  said: said && { verdict: said.length > 0 ? 'problem' : 'healthy', findings: said },
  durationMs: 1_234,
});

const page = matrixOf(
  [
    tried('right', ['clock-skew'], ['clock-skew']),
    tried('blamed', [], ['clock-skew']),
    tried('missed', ['offline'], []),
    tried('fine', [], []),
    tried('crashed', [], undefined),
    tried('crashed', [], []),
  ],
  new Date('2026-03-02T09:00:00Z'),
);

describe('the matrix', () => {
  it('counts what was right, what was quiet and what was blamed', () => {
    assert.match(page, /on 2026-03-02 from 6 runs in 5 worlds/);
    assert.match(page, /Right cause on top: 1 of 2 runs/);
    assert.match(page, /No finding: 2 of 4 runs/);
    assert.match(page, /named that were none: 1\./);
  });

  it('gives precision and recall of each cause', () => {
    assert.match(page, /\| clock-skew \| 1 \| 2 \| 50 % \| 100 % \|/);
    assert.match(page, /\| offline \| 1 \| 0 \| – \| 0 % \|/);
  });

  it('shows each world, and marks what came otherwise', () => {
    assert.match(page, /\| right \| The story of right \\\| with a bar\. \| clock-skew \| the same \| 1\.2 s \|/);
    assert.match(page, /\| blamed \|.*\| healthy \| \*\*clock-skew\*\* \|/);
    assert.match(page, /\| crashed \|.*\| healthy \| \*\*nothing\*\* \(1 of 2\); the same \(1 of 2\) \|/);
  });
});
