import { greyOf } from './grey.ts';
import { MOST_PIXELS, pictureHead } from './picture-head.ts';
import { readPicture } from './read-picture.ts';
import type { Reading } from './reading.ts';
import { type Core, openTesseract } from './tesseract.ts';

/**
 * Runs in a worker of the browser: gets a file from the page, says what it is doing and in the end what it read. The picture never leaves
 * the browser; what recognises text comes from beside this file.
 */

/** What of the browser is used here; the rest of the program has no types of browsers. */
type Scope = {
  addEventListener(type: 'message', listener: (event: { readonly data: Blob }) => void): void;
  postMessage(message: Message): void;
  createImageBitmap(file: Blob): Promise<Bitmap>;
  readonly OffscreenCanvas: new (width: number, height: number) => { getContext(kind: '2d'): Pen };
};
type Bitmap = { readonly width: number; readonly height: number; close(): void };
type Pen = {
  drawImage(bitmap: Bitmap, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
};

type Message = { readonly step: string } | { readonly reading: Reading } | { readonly failure: 'unreadable' };

const scope = globalThis as unknown as Scope;

scope.addEventListener('message', async ({ data }) => {
  try {
    scope.postMessage({ reading: await read(data) });
  } catch {
    scope.postMessage({ failure: 'unreadable' });
  }
});

async function read(file: Blob): Promise<Reading> {
  const head = pictureHead(new Uint8Array(await file.arrayBuffer()));
  // What the browser knows beyond our formats, it decodes within limits of its own.
  if (typeof head === 'object' && head.width * head.height > MOST_PIXELS) throw new RangeError('too many pixels');
  const [bitmap, eye] = await Promise.all([scope.createImageBitmap(file), openEye()]);
  const { width, height } = bitmap;
  if (width * height > MOST_PIXELS) throw new RangeError('too many pixels');
  const pen = new scope.OffscreenCanvas(width, height).getContext('2d');
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  const grey = greyOf(width, height, pen.getImageData(0, 0, width, height).data);
  return readPicture(eye, grey, (step) => scope.postMessage({ step }));
}

async function openEye() {
  const [{ default: core }, wasm, language] = await Promise.all([
    import(beside('core.js')) as Promise<{ default: Core }>,
    bytesOf('core.wasm'),
    bytesOf('language'),
  ]);
  return await openTesseract(core, wasm, language);
}

const beside = (name: string): string => new URL(name, import.meta.url).href;

const bytesOf = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(beside(name))).arrayBuffer());
