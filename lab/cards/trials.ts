import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UNSHARE } from '../launch.ts';
import { newOwnFolder } from '../own-folder.ts';
import { stories } from './card-stories.ts';
import { issueCards } from './issued-cards.ts';
import type { Order, Told } from './story-world.ts';

/** A story, or an attempt to sign in with a card, and what must come of it. */
export type Trial = { readonly name: string; readonly order: Order; readonly expected: Told };

const askedOnce = 'The card has 2 tries left. The PIN is asked for once.\nPIN of the card: \n';

export const trials: readonly Trial[] = [
  ...stories.map(({ story, causes, pins = 0 }, place) => ({
    name: story,
    order: { place },
    expected: { causes, pins },
  })),
  {
    name: 'Signing in never risks the last try.',
    order: { signInWith: 1 },
    expected: { code: 'card-refused', said: '', pins: 0 },
  },
  {
    name: 'Signing in shows the tries that are left before it asks.',
    order: { signInWith: 2 },
    expected: { code: 'cancelled', said: askedOnce, pins: 0 },
  },
];

/** Cards that were issued, and a world for each trial. */
export type CardLab = { try(trial: Trial): Promise<Told>; close(): Promise<void> };

/** A world takes two seconds, with a silent card twenty; on a busy machine all of it many times over. */
const WORLD_LIMIT_MS = 240_000;

export async function openCardLab(): Promise<CardLab> {
  const folder = await newOwnFolder('signin-doctor-cards');
  await issueCards(folder);
  return {
    async try({ order }) {
      const args = ['--pdeathsig', 'KILL', ...UNSHARE, 'sh', '-c', START, process.execPath, WORLD, folder];
      const limit = { timeout: WORLD_LIMIT_MS, killSignal: 'SIGKILL' } as const;
      const { stdout } = await promisify(execFile)('setpriv', [...args, JSON.stringify(order)], limit);
      return JSON.parse(stdout);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const WORLD = join(import.meta.dirname, 'story-world.ts');

/** /run of this world is its own, so that no service of the machine is met, and the loopback is the card's way to its reader. */
const START = 'mount -t tmpfs none /run && mkdir /run/pcscd && ip link set lo up && exec "$0" "$@"';
