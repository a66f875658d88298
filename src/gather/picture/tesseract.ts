import { deepBitmap } from './deep-bitmap.ts';
import type { Eye, Layout, Line, Word } from './eye.ts';
import { type Grey, greyFrom, shadeOf } from './grey.ts';

/** What we use of tesseract.js-core: Tesseract and Leptonica as WebAssembly, as its web IDL names it. */
type Api = {
  Init(folder: string, language: string, engine: number): number;
  SetPageSegMode(mode: number): void;
  SetVariable(name: string, value: string): boolean;
  SetImage(pixels: number, width: number, height: number, bytesPerPixel: number, bytesPerRow: number): void;
  SetSourceResolution(dotsPerInch: number): void;
  Recognize(monitor: null): number;
  FindLines(): void;
  GetGradient(): number;
  GetTSVText(page: number): string;
};
type Palette = { get_array(): number };
type Pix = {
  get_colormap(): Palette;
  get_w(): number;
  get_h(): number;
  get_d(): number;
  get_wpl(): number;
  get_spp(): number;
  get_data(): number;
};
type Module = {
  readonly TessBaseAPI: new () => Api;
  readonly Pix: object;
  wrapPointer(at: number, kind: object): Pix;
  getPointer(object: object): number;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  _malloc(sizeBytes: number): number;
  _free(at: number): void;
  _pixReadMem(at: number, sizeBytes: number): number;
  _pixDestroy(at: number): void;
};
export type Core = (settings: object) => Promise<Module>;

/** What both Node and browsers have; the types of neither are loaded here. */
type Memory = { readonly buffer: ArrayBuffer };
type Instance = { readonly exports: Readonly<Record<string, unknown>> };
const {
  Module: WasmModule,
  Instance: WasmInstance,
  Memory: WasmMemory,
} = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object, imports: object) => Instance;
      readonly Memory: new () => Memory;
    };
  }
).WebAssembly;

/** Tesseract's page segmentation modes. */
const MODES: Readonly<Record<Layout, number>> = { page: 3, block: 6, line: 7, scattered: 11 };
/** Only the neural network; the older engine is not part of this build. */
const NEURAL = 1;
/** What print has; without a figure Tesseract guesses one and says so. */
const DOTS_PER_INCH = 300;

/** Opens Tesseract with its language data. `wasm` belongs to `core`. */
export async function openTesseract(core: Core, wasm: Uint8Array, language: Uint8Array): Promise<Eye> {
  let memory: Memory | undefined;
  const silent = (): void => {};
  const module = await core({
    ...{ print: silent, printErr: silent, TesseractProgress: silent },
    instantiateWasm(imports: object, done: (instance: Instance) => void) {
      const instance = new WasmInstance(new WasmModule(wasm), imports);
      memory = Object.values(instance.exports).find((each): each is Memory => each instanceof WasmMemory);
      done(instance);
    },
  });
  module.FS.writeFile('/eng.traineddata', language);
  const api = new module.TessBaseAPI();
  if (api.Init('/', 'eng', NEURAL) !== 0) throw new Error('Tesseract does not take its language data');
  /** The memory grows and moves: a view lasts until the next call. */
  const bytes = (): Uint8Array => new Uint8Array(memory?.buffer ?? new ArrayBuffer(0));
  const held = <T>(data: Uint8Array, use: (at: number) => T): T => {
    const at = module._malloc(data.length);
    if (at === 0) throw new Error('Tesseract has no memory left');
    bytes().set(data, at);
    try {
      return use(at);
    } finally {
      module._free(at);
    }
  };
  const look = ({ width, height, pixels }: Grey, mode: number, letters: string): void => {
    held(pixels, (at) => api.SetImage(at, width, height, 1, width));
    api.SetSourceResolution(DOTS_PER_INCH);
    api.SetPageSegMode(mode);
    api.SetVariable('tessedit_char_whitelist', letters);
  };
  return {
    read(grey, layout, letters = '') {
      look(grey, MODES[layout], letters);
      if (api.Recognize(null) !== 0) return [];
      return linesOf(api.GetTSVText(0));
    },
    slope(grey) {
      look(grey, MODES.page, '');
      api.FindLines();
      return api.GetGradient();
    },
    decode(data) {
      const deep = deepBitmap(data);
      if (deep !== undefined) return deep;
      const address = held(data, (at) => module._pixReadMem(at, data.length));
      if (address === 0) return undefined;
      const pix = module.wrapPointer(address, module.Pix);
      const palette = module.getPointer(pix.get_colormap());
      const colours = palette === 0 ? undefined : pix.get_colormap().get_array();
      const grey = greyOfPix(pix, bytes(), colours);
      held(addressAsBytes(address), (at) => module._pixDestroy(at));
      return grey;
    },
  };
}

/** Leptonica destroys what an address points to, and takes the place of that address. */
const addressAsBytes = (address: number): Uint8Array => new Uint8Array(Uint32Array.of(address).buffer);

/** Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Words have level 5. */
function linesOf(table: string): readonly Line[] {
  const lines = new Map<string, Word[]>();
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const [level, , block, paragraph, line] = cells;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    const text = cells.slice(11).join(' ').trim();
    if (level !== '5' || text === '') continue;
    const key = `${block} ${paragraph} ${line}`;
    const words = lines.get(key) ?? [];
    words.push({ text, box: { left, top, width, height }, confidence });
    lines.set(key, words);
  }
  return [...lines.values()].map((words) => ({ words }));
}

/** Leptonica's pixels: words of 32 bits, the first pixel in the highest bits. `colours`: where the palette lies, if there is one. */
function greyOfPix(pix: Pix, memory: Uint8Array, colours: number | undefined): Grey | undefined {
  const [width, height, depth] = [pix.get_w(), pix.get_h(), pix.get_d()];
  const [start, rowBytes] = [pix.get_data(), pix.get_wpl() * 4];
  /** WebAssembly is little-endian: the first byte of a word is its last in memory. */
  const byte = (row: number, nth: number): number => memory[start + row * rowBytes + (nth ^ 3)] ?? 0;
  if (depth === 32) {
    const isOpaque = pix.get_spp() < 4;
    return greyFrom(width, height, (row, column) => {
      const at = column * 4;
      return shadeOf(byte(row, at), byte(row, at + 1), byte(row, at + 2), isOpaque ? 255 : byte(row, at + 3));
    });
  }
  if (depth > 8) return undefined;
  const shades = shadesOf(depth, memory, colours);
  const [perByte, most] = [8 / depth, 2 ** depth - 1];
  return greyFrom(width, height, (row, column) => {
    const shift = 8 - depth * ((column % perByte) + 1);
    return shades[(byte(row, Math.floor(column / perByte)) >> shift) & most] ?? 0;
  });
}

/** What each value of a pixel looks like. A palette holds blue, green, red and how much covers; of a single bit, 1 is ink. */
function shadesOf(depth: number, memory: Uint8Array, colours: number | undefined): readonly number[] {
  const most = 2 ** depth - 1;
  return Array.from({ length: most + 1 }, (_, value) => {
    if (colours === undefined) return depth === 1 ? 255 - 255 * value : (255 * value) / most;
    const [blue = 0, green = 0, red = 0, alpha = 0] = memory.subarray(colours + 4 * value, colours + 4 * value + 4);
    return shadeOf(red, green, blue, alpha);
  });
}
