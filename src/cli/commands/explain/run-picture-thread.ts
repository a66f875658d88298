import { parentPort, workerData } from 'node:worker_threads';
import { openRecogniser } from '../../../gather/host/recogniser.ts';
import { readPicture } from '../../../gather/picture/read-picture.ts';
import type { Reading } from '../../../gather/picture/reading.ts';

/** What the thread says: what it is doing, and in the end what came of it. */
export type PictureMessage =
  | { readonly step: string }
  | { readonly reading: Reading }
  | { readonly failure: 'broken' | 'no-recogniser' };

/** Runs in a thread of its own: reading takes seconds, and a thread can be ended at any time. */
const tell = (message: PictureMessage): void => parentPort?.postMessage(message);

async function answer(bytes: Uint8Array): Promise<PictureMessage> {
  const eye = await openRecogniser();
  if (eye === undefined) return { failure: 'no-recogniser' };
  const picture = eye.decode(bytes);
  if (picture === undefined) return { failure: 'broken' };
  return { reading: readPicture(eye, picture, (step) => tell({ step })) };
}

tell(await answer(workerData));
