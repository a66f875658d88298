import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openRecogniser } from '../src/gather/host/recogniser.ts';
import { cases, ways } from './screenshots/cases.ts';
import { draw } from './screenshots/draw.ts';
import { figures } from './screenshots/figures.ts';
import { type Measured, measure } from './screenshots/measure.ts';

/**
 * Draws dialogs in a browser as people photograph and send them, reads each, and counts. Status 1 when fewer than 95 % are right, or
 * when one wrong code is called sure. `--keep <folder>` leaves the pictures there, `--write` puts the figures into docs/screenshots.md;
 * words choose the cases that have one of them in their name.
 */

const PAGE = join(import.meta.dirname, '../docs/screenshots.md');
const LEAST_RIGHT = 0.95;

const BROWSER = {
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'],
};

/** Packages of Debian: near to what Windows and telephones have, and one for Japanese. */
const FONTS = { 'Open Sans': 'fonts-open-sans', Roboto: 'fonts-roboto-unhinted', IPAGothic: 'fonts-ipafont-gothic' };

function missingFonts(): readonly string[] {
  const families = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  return Object.entries(FONTS).flatMap(([family, name]) => (families.includes(family) ? [] : [name]));
}

async function measureAll(words: readonly string[], keep: string | undefined): Promise<readonly Measured[]> {
  const eye = await openRecogniser();
  if (eye === undefined) throw new Error('the packages that recognise text are missing: npm install');
  const browser = await chromium.launch(BROWSER);
  const measured: Measured[] = [];
  try {
    for (const one of cases.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))) {
      const bytes = await draw(browser, one);
      if (keep !== undefined) writeFileSync(join(keep, `${one.name}.${ways[one.way].format}`), bytes);
      const result = await measure(eye, one, bytes);
      measured.push(result);
      tell(result);
    }
  } finally {
    await browser.close();
  }
  return measured;
}

function tell({ one, seen, isRight, isWronglySure, cpuMs }: Measured): void {
  const verdict = isWronglySure ? 'WRONG AND SURE' : isRight ? 'ok' : 'missed';
  const codes = seen.map(({ code, certainty }) => `${certainty} ${code}`).join(', ') || 'nothing';
  console.log(
    `${one.name.padEnd(42)} ${(cpuMs / 1000).toFixed(1).padStart(5)} s  ${verdict}: ${codes} (is ${one.code})`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const missing = missingFonts();
if (missing.length > 0) {
  console.error(`the dialogs need fonts: apt-get install ${missing.join(' ')}`);
  process.exit(2);
}
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
const all = await measureAll(positionals, values.keep);
const text = figures(all);
console.log(`\n${text}`);
if (values.write) writeFileSync(PAGE, `${readFileSync(PAGE, 'utf8').split('## Figures')[0]}${text}`);
const isFine =
  all.filter(({ isRight }) => isRight).length >= LEAST_RIGHT * all.length && !all.some((each) => each.isWronglySure);
process.exitCode = isFine ? 0 : 1;
