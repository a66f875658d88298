import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { stories } from './cards/card-stories.ts';
import type { Told } from './cards/try-stories.ts';
import { UNSHARE } from './launch.ts';
import { newOwnFolder } from './own-folder.ts';
import { whyNoCards } from './requirements.ts';

const TRY_STORIES = join(import.meta.dirname, 'cards/try-stories.ts');

/** /run of this world is its own, so that no service of the machine is met, and the loopback is the card's way to its reader. */
const START = 'mount -t tmpfs none /run && ip link set lo up && exec "$0" "$@"';

/** Fifteen cards; only the silent one makes the program wait. */
const LIMIT_MS = 120_000;

test('each card names its own cause behind the real service and OpenSC, and no PIN is ever sent', {
  skip: whyNoCards() ?? false,
  timeout: LIMIT_MS,
}, async (t) => {
  const folder = await newOwnFolder('signin-doctor-cards');
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [program = '', ...args] = [...UNSHARE, 'sh', '-c', START, process.execPath, TRY_STORIES, folder];
  const { stdout } = await promisify(execFile)(program, args, { timeout: LIMIT_MS, killSignal: 'SIGKILL' });
  const told: readonly Told[] = JSON.parse(stdout);
  assert.deepEqual(
    told,
    stories.map(({ story, causes }) => ({ story, causes, pinsTried: 0 })),
  );
});
