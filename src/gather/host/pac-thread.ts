import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { PacQuestion, PacRun, PacThread } from '../pac/question.ts';
import { timeLimit } from '../time-limit.ts';

/** Tells the threads of this module from any other that might load it. */
const MARK = 'signin-doctor pac';

/** The heap of the thread holds a script, its marked copy and its syntax tree; what the script itself uses lies outside. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 };

/**
 * A thread for PAC files. The sandbox alone is not enough: it stops endless loops, but not one call that works for
 * minutes inside the engine, such as a search in a list of four thousand million places. A thread can be ended.
 * This file is both sides: it is loaded again inside the thread.
 */
export function pacThread(): PacThread {
  let worker: Worker | undefined;
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  return {
    end,
    async ask(question, limitMs) {
      worker ??= startWorker();
      const run = await answerOf(worker, question, limitMs);
      if (run === undefined) end();
      return run;
    },
  };
}

function startWorker(): Worker {
  const worker = new Worker(new URL(import.meta.url), {
    ...{ workerData: MARK, env: {}, execArgv: [], resourceLimits: RESOURCE_LIMITS },
  });
  worker.unref();
  // An error that comes while nobody asks, for example of a thread that is being ended, must not end the program.
  worker.on('error', () => {});
  return worker;
}

/** A thread starts in a fifth of a second; a busy computer may need long. The check has a limit of its own. */
const START_LIMIT_MS = 20_000;

/** From the thread: a run begins, or what came of it. */
type Message = 'begun' | PacRun;

/** undefined when the time is over, or when the thread ended itself for lack of memory. The time of starting does not count. */
function answerOf(worker: Worker, question: PacQuestion, limitMs: number): Promise<PacRun | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<PacRun | undefined>();
  const giveUp = (): void => resolve(undefined);
  const start = setTimeout(reject, START_LIMIT_MS, new Error('The thread for PAC files did not start'));
  const hear = (message: Message): void => {
    clearTimeout(start);
    if (message === 'begun') timeLimit(limitMs).addEventListener('abort', giveUp);
    else resolve(message);
  };
  worker.on('message', hear).on('error', giveUp);
  worker.postMessage(question);
  return promise.finally(() => {
    clearTimeout(start);
    worker.off('message', hear).off('error', giveUp);
  });
}

/** What the thread does: answers one question after the other. */
async function answerQuestions(): Promise<void> {
  const { runPac } = await import('../pac/engine.ts');
  const { loadEngine } = await import('../pac/sandbox.ts');
  let engine = loadEngine();
  const tell = (message: Message): void => parentPort?.postMessage(message);
  parentPort?.on('message', async (question: PacQuestion) => {
    const ready = await engine;
    tell('begun');
    try {
      tell(runPac(ready, question, spentMs));
    } catch (error) {
      engine = loadEngine();
      tell(brokenBy(error));
    }
  });
}

const spentMs = (): number => process.threadCpuUsage().user / 1_000;

const NOTHING_KNOWN = {
  ...{ line: null, alerts: [] },
  dependsOn: { onTime: false, onOwnAddress: false, onChance: false, onNames: [] },
};

/** The script broke the engine itself: its native stack is full, or its memory. */
const brokenBy = (error: unknown): PacRun => ({
  kind: 'failed',
  failure: { word: error instanceof RangeError ? 'too-deep' : 'too-much-memory' },
  ...NOTHING_KNOWN,
});

if (!isMainThread && workerData === MARK) void answerQuestions();
