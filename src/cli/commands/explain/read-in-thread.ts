import { Worker } from 'node:worker_threads';
import type { Reading } from '../../../gather/picture/reading.ts';
import { type Place, type Said, say } from '../../../model/said.ts';
import { UsageError } from '../../usage-error.ts';
import type { PictureMessage } from './run-picture-thread.ts';

/** Most pictures take three seconds on an ordinary computer; the hardest a minute on a slow one. */
const LIMIT_MS = 180_000;
/** Pixels of the largest picture in three sizes and shades. What the recogniser itself uses lies outside. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512 };

/** The thread's own file, in the source and in the package. */
const thread = (): URL => new URL(`./run-picture-thread${/\.\w+$/.exec(import.meta.url)?.[0]}`, import.meta.url);

/** Reads a picture in a thread of its own. `tell` hears what it is doing; `name` is for complaints. */
export async function readInThread(bytes: Uint8Array, name: Place, tell: (step: string) => void): Promise<Reading> {
  const worker = new Worker(thread(), { workerData: bytes, env: {}, execArgv: [], resourceLimits: RESOURCE_LIMITS });
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const refuse = (says: Said): void => reject(new UsageError(says));
  worker.on('message', (message: PictureMessage) => {
    if ('step' in message) tell(message.step);
    else if ('reading' in message) resolve(message.reading);
    else refuse(message.failure === 'broken' ? say`${name} is a damaged picture; take it once more` : NO_RECOGNISER);
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError ? refuse(noMemory(name)) : reject(error),
  );
  const limit = setTimeout(refuse, LIMIT_MS, say`reading ${name} takes too long; cut out the part with the code`);
  try {
    return await promise;
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}

const NO_RECOGNISER = say`pictures are read by the npm packages tesseract.js-core and @tesseract.js-data/eng, which are missing here; type the code that the picture shows`;

const noMemory = (name: Place): Said => say`there is not enough memory to read ${name}; cut out the part with the code`;
