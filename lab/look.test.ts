import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { World } from '../scenarios/scenario.ts';
import { wordsOf } from '../src/server/page-words-for-tests.ts';
import { type Lab, openLab } from './lab.ts';
import { whyNot } from './requirements.ts';

const LOOK = join(import.meta.dirname, 'look-in-world.ts');

const lacks =
  existsSync('/usr/bin/chromium') && spawnSync('certutil', ['--version']).error === undefined
    ? undefined
    : 'Chromium or certutil is not installed';

describe('a browser at a help desk', { skip: lacks ?? whyNot({ world: {} }) ?? false }, () => {
  let lab: Lab;
  before(async () => {
    lab = await openLab();
  });
  after(() => lab?.close());

  async function look(world: World): Promise<string> {
    const { stdout, stderr } = await lab.run(world, [process.execPath, LOOK]);
    assert.match(stdout, /^<!DOCTYPE html>/i, stderr.slice(-2_000));
    return wordsOf(stdout);
  }

  it('sees that everything answers, and does not call that healthy', async () => {
    const text = await look({});
    assert.match(text, /^Not clear: /);
    for (const host of ['login.microsoftonline.com', 'aadcdn.msftauth.net', 'teams.microsoft.com'])
      assert.match(text, new RegExp(`${host.replaceAll('.', '\\.')} answers \\(\\d+ ms\\)`));
    assert.match(text, /Answer of the sign-in service: It is the one that it should be/);
    assert.match(text, /This page comes over IPv4/);
  });

  it('names a host that is blocked', async () => {
    const text = await look({ nameFilter: { name: 'aadcdn.msftauth.net', answers: 'reset' } });
    assert.match(
      text,
      /^Problem: A server that Teams needs is blocked.*aadcdn\.msftauth\.net cannot be reached: it does not answer/,
    );
  });

  it('takes nobody for the service who shows a certificate that this computer does not trust', async () => {
    const text = await look({ trusts: ['stranger'] });
    assert.match(text, /login\.microsoftonline\.com cannot be reached/);
  });
});
