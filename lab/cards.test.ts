import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { stories } from './cards/card-stories.ts';
import type { SignIns, Told } from './cards/try-stories.ts';
import { UNSHARE } from './launch.ts';
import { newOwnFolder } from './own-folder.ts';
import { whyNoCards } from './requirements.ts';

const TRY_STORIES = join(import.meta.dirname, 'cards/try-stories.ts');

/** /run of this world is its own, so that no service of the machine is met, and the loopback is the card's way to its reader. */
const START = 'mount -t tmpfs none /run && ip link set lo up && exec "$0" "$@"';

/** Thirty-three stories of two seconds; only the silent cards make the program wait longer. */
const LIMIT_MS = 600_000;

test('each card names its own cause behind the real service and OpenSC, and is sent no PIN but the one that a person typed', {
  skip: whyNoCards() ?? false,
  timeout: LIMIT_MS,
}, async (t) => {
  const folder = await newOwnFolder('signin-doctor-cards');
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [program = '', ...args] = [...UNSHARE, 'sh', '-c', START, process.execPath, TRY_STORIES, folder];
  const { stdout } = await promisify(execFile)(program, args, { timeout: LIMIT_MS, killSignal: 'SIGKILL' });
  const { told, signIns }: { told: readonly Told[]; signIns: SignIns } = JSON.parse(stdout);
  const inOrder = stories.map(({ story }) => told.find((one) => one.story === story));
  assert.deepEqual(
    inOrder,
    stories.map(({ story, causes, pins = 0 }) => ({ story, causes, pins })),
  );
  const refusal = { code: 'card-refused', said: '', pins: 0 };
  const asking = {
    code: 'cancelled',
    said: 'The card has 2 tries left. The PIN is asked for once.\nPIN of the card: \n',
    pins: 0,
  };
  assert.deepEqual(signIns, { 1: refusal, 2: asking }, 'sign-in --smart-card never risks the last try');
});
