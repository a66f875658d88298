import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { type Story, stories } from './fix/stories.ts';
import type { Tried } from './fix/tried.ts';
import { type Lab, openLab } from './lab.ts';
import { whyNot } from './requirements.ts';

const TRIED = `${import.meta.dirname}/fix/tried.ts`;

let lab: Lab;
before(async () => {
  lab = await openLab();
});
after(() => lab?.close());

async function tried({ world, watched, args = [] }: Story): Promise<Tried> {
  const { stdout, stderr } = await lab.run(world, [process.execPath, TRIED, JSON.stringify(watched), ...args]);
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout);
}

describe('fix puts a broken world right, proves it, and takes it back', { concurrency: 2 }, () => {
  for (const [name, story] of Object.entries(stories)) {
    it(`${name}: ${story.story}`, { skip: whyNot(story) ?? false }, async () => {
      const { before, fix, between, undo, after } = await tried(story);
      const offers = (fix.report.remedies ?? []).map(({ id, state, cause, why }) => [id, state, cause, why]);
      const expected = Object.entries(story.remedies).map(([id, state]) => [id, state, story.cause, null]);
      assert.deepEqual(offers, expected, fix.stderr);
      assert.deepEqual([fix.status, fix.report.verdict, fix.report.findings], [0, 'healthy', []]);
      assert.notDeepEqual(between, before);
      assert.equal(undo.status, 0, undo.stderr);
      assert.deepEqual(undo.report.undone?.map(({ state }) => state), story.stays ? [] : ['undone']);
      assert.deepEqual(after, story.stays ? between : before);
    });
  }
});
