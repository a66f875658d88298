import { calm } from './calm.ts';
import { darkOnLight } from './contrast.ts';
import type { Eye, Layout } from './eye.ts';
import type { Grey } from './grey.ts';
import { resize } from './resize.ts';
import { turn } from './turn.ts';
import { writing } from './writing.ts';

/** One way to look at the whole picture. */
export type View = {
  /** With straight lines, without grain. */
  readonly upright: Grey;
  /** The same with its grain. */
  readonly raw: Grey;
  /** Made ready for finding lines; `scale` times as large as `upright`. */
  readonly page: Grey;
  readonly scale: number;
  readonly layout: Layout;
};

/** Letters of a dialog have ten pixels or so; Tesseract wants thirty. More than this only takes time. */
const PAGE_PIXELS = 2_500_000;
const LARGE_PAGE_PIXELS = 6_000_000;
const MOST_ENLARGED = 3.5;

/** A lean below this is none: two pixels over the width of a line. */
const UPRIGHT_RADIANS = 0.004;
/** More than this is no lean: the lines were not lines. */
const MOST_RADIANS = 0.5;

/** The ways to look at a picture, the most promising first; the next one is made where the one before showed no code. */
export function* views(eye: Eye, given: Grey, tell: (step: string) => void): Generator<View> {
  const quiet = calm(given);
  const scale = scaleFor(given, PAGE_PIXELS);
  tell('Looking at the picture');
  const first = writing(resize(quiet, scale));
  const slope = eye.slope(first);
  const leans = Math.abs(slope) > UPRIGHT_RADIANS && Math.abs(slope) < MOST_RADIANS;
  const straight = (grey: Grey): Grey => (leans ? turn(grey, -slope) : grey);
  const base = { upright: straight(quiet), raw: straight(given) };
  const page = straight(first);
  yield { ...base, page, scale, layout: 'block' };
  tell('Looking for small print');
  yield { ...base, page, scale, layout: 'scattered' };
  tell('Looking closer');
  const closer = scaleFor(given, LARGE_PAGE_PIXELS);
  yield { ...base, page: writing(resize(base.upright, closer)), scale: closer, layout: 'scattered' };
  tell('Looking at the whole page');
  yield { ...base, page: darkOnLight(resize(base.upright, scale)), scale, layout: 'page' };
  for (const quarters of [1, 3, 2]) {
    tell('Turning the picture');
    const side = (grey: Grey): Grey => turn(grey, (quarters * Math.PI) / 2);
    yield { upright: side(quiet), raw: side(given), page: side(first), scale, layout: 'block' };
  }
}

const scaleFor = ({ width, height }: Grey, pixels: number): number =>
  Math.min(MOST_ENLARGED, Math.sqrt(pixels / (width * height)));
