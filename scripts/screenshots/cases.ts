import { dialogs } from './dialogs.ts';
import { texts } from './texts.ts';

/** How a picture came about. */
export type Way = {
  readonly name: string;
  readonly format: 'png' | 'jpeg' | 'webp';
  /** Of JPEG and WebP, out of 100. */
  readonly quality?: number;
  /** Style of the dialog before the second shot: turned, seen from the side, blurred, dim. */
  readonly style?: string;
  /** Pixels of a camera for each pixel of the screen, along a side: those of telephones have three and more. */
  readonly camera?: number;
  /** Strength of the grain of a camera, 0 to 1. */
  readonly grain?: number;
  /** Lines of pixels, as a camera sees a screen. */
  readonly lines?: boolean;
};

export const ways = {
  sharp: { name: 'sharp', format: 'png' },
  jpeg: { name: 'JPEG', format: 'jpeg', quality: 70 },
  poorJpeg: { name: 'JPEG of poor quality', format: 'jpeg', quality: 35 },
  webp: { name: 'WebP', format: 'webp', quality: 70 },
  turned: { name: 'turned', format: 'png', style: 'transform:rotate(3.5deg)' },
  turnedBack: { name: 'turned the other way, JPEG', format: 'jpeg', quality: 75, style: 'transform:rotate(-6deg)' },
  side: {
    name: 'seen from the side',
    camera: 2,
    format: 'jpeg',
    quality: 80,
    style: 'transform:perspective(1100px) rotateY(16deg) rotateX(5deg)',
  },
  photo: {
    name: 'photograph of a screen',
    camera: 2,
    format: 'jpeg',
    quality: 80,
    style:
      'transform:perspective(1200px) rotateY(-12deg) rotateX(7deg) rotateZ(2deg);filter:blur(.5px) brightness(.85)',
    grain: 0.16,
    lines: true,
  },
  dim: {
    name: 'dim, little contrast',
    camera: 2,
    format: 'jpeg',
    quality: 80,
    style: 'filter:brightness(.55) contrast(.6)',
    grain: 0.06,
  },
  blurred: { name: 'blurred', format: 'png', style: 'filter:blur(.8px)' },
  grainy: { name: 'grainy', camera: 2, format: 'jpeg', quality: 80, grain: 0.25 },
} as const satisfies Readonly<Record<string, Way>>;

export type Case = {
  readonly name: string;
  /** In normal form. */
  readonly code: string;
  /** As the dialog writes it. */
  readonly written: string;
  readonly dialog: keyof typeof dialogs;
  readonly lang: string;
  readonly look: 'light' | 'dark';
  readonly percent: number;
  readonly way: keyof typeof ways;
  readonly font: string;
};

const HEX = [
  ...['0xCAA20003', '0xCAA20004', '0xCAA70004', '0xCAA70007', '0xCAA82EE2', '0xCAA82EE7', '0xCAA90018'],
  ...['0xCAA5004B', '0xCAA5001C', '0x80180014', '0x801C03ED', '0x80090016', '0x80072EE7', '0x80070520', '0xCAA2000B'],
];
const NAMED = ['AADSTS50058', 'AADSTS90023', 'AADSTS700016', 'AADSTS50126', 'AADSTS650052', 'AADSTS80002'];
const NUMBERS = ['53003', '53000', '50105', '500011', '530032'];
const FONTS = ['"Open Sans"', 'Roboto', '"DejaVu Sans"'];

/** Codes in the small print of the largest dialogs, read at a glance by nobody; the rest is as people send it. */
const PERCENTS = [100, 60, 150, 75, 200, 125, 80];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const wayNames = Object.keys(ways) as readonly (keyof typeof ways)[];
const dialogNames = Object.keys(dialogs) as readonly (keyof typeof dialogs)[];

/** Every way with every language, the rest in turn: steps without a common divisor bring everything together with everything. */
export const cases: readonly Case[] = wayNames.flatMap((way, first) =>
  texts.map(({ lang }, second) => {
    const index = first * texts.length + second;
    const dialog = at(dialogNames, index + first);
    const written = writtenIn(dialog, index);
    const look = index % 2 === 0 ? 'light' : 'dark';
    const percent = at(PERCENTS, index);
    return {
      name: `${String(index + 1).padStart(2, '0')}-${dialog}-${lang}-${look}-${percent}-${way}`,
      ...{ code: normal(dialog, written), written, dialog, lang, look, percent, way },
      font: at(FONTS, index),
    } as const;
  }),
);

function writtenIn(dialog: keyof typeof dialogs, index: number): string {
  if (dialog === 'page') return at(NAMED, index);
  if (dialog === 'policy') return at(NUMBERS, index);
  const code = at(HEX, index);
  return dialog === 'windows' && code.startsWith('0xCAA') ? code.slice(2) : code;
}

function normal(dialog: keyof typeof dialogs, written: string): string {
  if (dialog === 'policy') return `AADSTS${written}`;
  return written.startsWith('CAA') ? `0x${written}` : written;
}
