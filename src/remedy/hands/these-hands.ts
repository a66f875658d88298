import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, lstat, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { PLACE, runCommand } from '../../gather/host/run-command.ts';
import { failureInWords } from '../../model/failure.ts';
import type { CommandLine } from '../../model/remedy.ts';
import { type Said, say } from '../../model/said.ts';
import { isRunning } from '../running.ts';
import { flushFolder } from './flush-folder.ts';
import type { Done, Hands } from './hands.ts';

/** A service that starts, a lease that is renewed: none of them takes longer. */
const COMMAND_LIMIT_MS = 60_000;

/** The hands of this process. */
export const theseHands: Hands = {
  isAdmin: async () => (process.platform === 'win32' ? await isElevated() : process.geteuid?.() === 0),
  bytesOf: (path) =>
    readFile(path).then(
      (bytes) => new Uint8Array(bytes),
      () => undefined,
    ),
  exists: (path) =>
    lstat(path).then(
      () => true,
      () => false,
    ),
  namesIn: (folder) =>
    readdir(folder).then(
      (names) => names.toSorted(),
      () => [],
    ),
  async hasProgram(name) {
    const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
    const found = folders.map((folder) => access(join(folder, name), constants.X_OK));
    return await Promise.any(found).then(
      () => true,
      () => false,
    );
  },
  isRunning: (program) =>
    isRunning({ platform: process.platform, run: runCommand, signal: AbortSignal.timeout(COMMAND_LIMIT_MS) }, [
      program,
    ]),
  replace: (path, content) => attempt(() => replace(path, content)),
  async tidy(path) {
    await rm(unfinished(await realpath(path).catch(() => path)), { force: true }).catch(() => {});
  },
  move: (from, to) => attempt(() => move(from, to)),
  async run([program = '', ...args]: CommandLine): Promise<Done> {
    const ran = await runCommand(program, args, AbortSignal.timeout(COMMAND_LIMIT_MS));
    if (ran.ok) return { ok: true };
    return { ok: false, why: ran.failure.detail ?? failureInWords(ran.failure) };
  },
  start: ([program = '', ...args]) => attempt(() => start(program, args)),
};

async function start(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { detached: true, stdio: 'ignore', ...PLACE });
  await once(child, 'spawn');
  child.unref();
}

/** Integrity level high, or that of the system. Groups have other names in other languages, their numbers have not. @see well-known SIDs */
async function isElevated(): Promise<boolean> {
  const groups = await runCommand('whoami', ['/groups'], AbortSignal.timeout(COMMAND_LIMIT_MS));
  return groups.ok && /S-1-16-(12288|16384)\b/.test(groups.value);
}

const unfinished = (file: string): string => `${file}.signin-doctor-new`;

/** Beside the old file first, then in its place: whoever reads meanwhile sees one or the other. Links stay links. */
async function replace(path: string, content: Uint8Array): Promise<void> {
  const file = await realpath(path);
  const { mode, uid, gid } = await stat(file);
  const next = unfinished(file);
  try {
    await rm(next, { force: true });
    await using handle = await open(next, 'wx', mode);
    await handle.writeFile(content);
    // By the handle: the name could be somebody's link by now. A new owner takes rights away, so these come after.
    if (process.platform !== 'win32') await handle.chown(uid, gid);
    await handle.chmod(mode);
    await handle.sync();
    await handle.close();
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await flushFolder(dirname(file));
}

async function move(from: string, to: string): Promise<void> {
  if (await theseHands.exists(to)) throw new Error(`${to} is there already`);
  await rename(from, to);
  await flushFolder(dirname(to));
}

const WHY: Readonly<Record<string, Said>> = {
  EACCES: say`this user may not change it`,
  EPERM: say`this user may not change it`,
  EROFS: say`it lies on a disk that takes no changes`,
  EBUSY: say`it is in use, or mounted by itself as containers do it`,
  ENOENT: say`it is not there any more`,
  ENOSPC: say`the disk is full`,
};

async function attempt(change: () => Promise<void>): Promise<Done> {
  try {
    await change();
    return { ok: true };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { ok: false, why: WHY[code] ?? message };
  }
}
