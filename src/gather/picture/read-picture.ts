import { codeLike } from './code-like.ts';
import { darkOnLight } from './contrast.ts';
import type { Eye, Word } from './eye.ts';
import { type Box, cut, type Grey, widen } from './grey.ts';
import type { Kind, Reading, ReadLine, Try } from './reading.ts';
import { resize } from './resize.ts';
import { type View, views } from './views.ts';

/** The height of capitals, in pixels, at which a line is read first. Tesseract was trained on lines of 36 pixels. */
const FIRST_HEIGHT = 30;
/** The heights at which a line with a code is read again. */
const HEIGHTS = [22, 26, 36, 46];

/** A screen of 3840 by 2160 as it is; what a camera takes beyond that only takes time. */
const MOST_PIXELS_READ = 8_500_000;

/** More lines than this no dialog has; a picture of a log may. */
const MOST_LINES = 80;
/** And many codes; the first ones are enough to know what is wrong. */
const MOST_CODES = 4;

const LETTERS: Readonly<Record<Kind, string>> = {
  hex: '0123456789ABCDEFabcdefxX',
  named: 'ADST0123456789:',
  number: '0123456789',
};

/** Reads the lines of a picture that may hold a code, each several times. `tell` says what is being done. */
export function readPicture(eye: Eye, given: Grey, tell: (step: string) => void): Reading {
  const { width, height } = given;
  const fitting = resize(given, Math.min(1, Math.sqrt(MOST_PIXELS_READ / (width * height))));
  const found: ReadLine[] = [];
  let text = '';
  for (const view of views(eye, fitting, tell)) {
    const lines = linesOf(eye, view);
    const here = lines.map(({ says }) => says).join('\n');
    if (here.length > text.length) text = here;
    const holders = lines.flatMap(({ holder }) => holder ?? []).slice(0, MOST_CODES);
    if (holders.length > 0) tell('Reading the code');
    const read = holders.map((holder) => readAgain(eye, view, holder));
    found.push(...read);
    if (read.some(isClear)) break;
  }
  return { width, height, lines: found, text };
}

/** Tries with the full form of a code that are enough to look no further. */
const CLEAR_TRIES = 3;
const FULL_FORM = /(?:x|\bCAA)[0-9A-F]{5,8}\b|AADSTS\d{4,7}\b|[:.-] ?\d{4,7}$/i;
const isClear = ({ tries }: ReadLine): boolean =>
  tries.filter(({ text }) => FULL_FORM.test(text)).length >= CLEAR_TRIES;

/** A line and the word in it that looks like a code, both in the pixels of the upright picture. */
type Holder = { readonly words: readonly Word[]; readonly word: Word; readonly nth: number; readonly kind: Kind };

/** Where lines are, the whole page tells; what they say, the line alone does. */
const linesOf = (eye: Eye, view: View): readonly { readonly says: string; readonly holder: Holder | undefined }[] =>
  eye
    .read(view.page, view.layout)
    .slice(0, MOST_LINES)
    .map((line) => {
      const onPage = line.words.map(({ text, box, confidence }) => ({
        text,
        confidence,
        box: shrunk(box, view.scale),
      }));
      const alone = lineAlone(eye, view.upright, onPage);
      return { says: textOf(alone.length > 0 ? alone : onPage), holder: holderIn(alone) ?? holderIn(onPage) };
    });

/** The words of one line, read from the picture as it was given. */
function lineAlone(eye: Eye, upright: Grey, onPage: readonly Word[]): readonly Word[] {
  const tall = letterHeight(onPage);
  const box = widen(around(onPage), tall * MARGIN);
  const scale = FIRST_HEIGHT / tall;
  const words = eye.read(darkOnLight(resize(cut(upright, box), scale)), 'line').flatMap((line) => line.words);
  return words.map((word) => ({
    ...word,
    box: moved(shrunk(word.box, scale), Math.max(0, box.left), Math.max(0, box.top)),
  }));
}

/** Of a letter's height: room around a line. */
const MARGIN = 0.5;

/** The middle height of the words: one of them may have caught a neighbour's letters. */
function letterHeight(words: readonly Word[]): number {
  const heights = words.map(({ box }) => box.height).toSorted((one, other) => one - other);
  return Math.max(4, heights[heights.length >> 1] ?? 0);
}

const shrunk = ({ left, top, width, height }: Box, scale: number): Box => ({
  ...{ left: left / scale, top: top / scale, width: width / scale, height: height / scale },
});
const moved = ({ left, top, width, height }: Box, right: number, down: number): Box => ({
  ...{ left: left + right, top: top + down, width, height },
});

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

function holderIn(words: readonly Word[]): Holder | undefined {
  for (const [nth, word] of words.entries()) {
    const kind = codeLike(word.text, words[nth - 1]?.text);
    if (kind !== undefined) return { words, word, nth, kind };
  }
  return undefined;
}

/** The same line at several sizes, and the word alone with only the letters that codes have. */
function readAgain(eye: Eye, { upright, raw }: View, { words, word, nth, kind }: Holder): ReadLine {
  const tall = word.box.height;
  const texts = words.map(({ text }) => text);
  const tries: Try[] = [{ text: textOf(words), confidence: word.confidence }];
  for (const [turnOf, height] of HEIGHTS.entries()) {
    // A picture with grain is read with it as well: what both say does not come from smoothing.
    const from = turnOf % 2 === 0 ? upright : raw;
    const at = (box: Box): Grey => darkOnLight(resize(cut(from, widen(box, tall * MARGIN)), height / tall));
    const whole = eye.read(at(around(words)), 'line').flatMap((line) => line.words);
    tries.push({ text: textOf(whole), confidence: holderIn(whole)?.word.confidence ?? 0 });
    const only = eye.read(at(word.box), 'line', LETTERS[kind]).flatMap((line) => line.words);
    tries.push({ text: texts.with(nth, textOf(only).replaceAll(' ', '')).join(' '), confidence: null });
  }
  return { kind, tries, heightPixels: tall };
}

function around(words: readonly Word[]): Box {
  const left = Math.min(...words.map(({ box }) => box.left));
  const top = Math.min(...words.map(({ box }) => box.top));
  const right = Math.max(...words.map(({ box }) => box.left + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
