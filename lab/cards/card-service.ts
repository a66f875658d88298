import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The service for cards of one story; it ends with its world. */
export type CardService = {
  /** Waits until its log has this in it: what it notices, it writes at once. Throws with the log when that never comes. */
  logged(words: string): Promise<void>;
};

/** On an idle machine it takes half a second; on a busy one the service may not run at all for many seconds. */
const LIMIT_MS = 90_000;

/** Starts the real pcscd, in the story's own /run. Ready when it listens for cards and for programs. */
export async function startCardService(args: readonly string[] = []): Promise<CardService> {
  const service = spawn('pcscd', ['--foreground', '--info', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let log = '';
  service.stdout.setEncoding('utf8').on('data', (piece: string) => {
    log += piece;
  });
  const logged = async (words: string): Promise<void> => {
    const signal = AbortSignal.timeout(LIMIT_MS);
    try {
      while (!log.includes(words)) await once(service.stdout, 'data', { signal });
    } catch (error) {
      throw new Error(`the service for cards never said "${words}":\n${log}`, { cause: error });
    }
  };
  await logged('daemon ready');
  return { logged };
}
