import { existsSync } from 'node:fs';
import lighthouse, { type Result } from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import type { Measured } from './measure.ts';
import { ended, servedBy } from './served-page.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Lighthouse talks to the browser through it. */
const PORT = 9_333;

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', `--remote-debugging-port=${PORT}`],
];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Where people begin, where a ticket leads them, and the longest list. */
const PAGES = ['', 'codes/0xCAA70004', 'causes'];

/** Other work on the machine only makes a page slower. */
const TRIES = 3;

/** What Lighthouse says of the help desk's pages, on its phone: slow 4G of 150 ms and 1.6 Mbit/s, a processor four times slower. */
export async function pageOnPhone(program: string): Promise<readonly Measured[]> {
  const served = await servedBy(program);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  try {
    const [results, readies]: [Result[], number[]] = [[], []];
    for (const page of PAGES) {
      results.push(await best(`${served.address}${page}`));
      readies.push(await soonestReadyMs(`${served.address}${page}`));
    }
    const transferred = await Promise.all(PAGES.map((page) => bytesOf(browser, `${served.address}${page}`)));
    return [missing(results), usable(readies), weight(transferred)];
  } finally {
    await browser.close();
    await ended(served);
  }
}

export const whyNoPhone = (): string | undefined => (existsSync(CHROMIUM) ? undefined : 'Chromium is not installed');

/** The best of several tries in all categories. */
async function best(url: string): Promise<Result> {
  const results = await tries(url, CATEGORIES);
  const [first] = results.toSorted((one, other) => missingIn(one) - missingIn(other));
  if (first === undefined) throw new Error(`Lighthouse says nothing of ${url}`);
  return first;
}

/** By tries of their own: what Lighthouse has to watch for the other categories slows the page down while it loads. */
const soonestReadyMs = async (url: string): Promise<number> =>
  Math.min(...(await tries(url, ['performance'])).map(readyMs).filter((ms) => !Number.isNaN(ms)));

async function tries(url: string, categories: readonly string[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let count = 0; count < TRIES; count += 1) {
    const run = await lighthouse(url, { port: PORT, logLevel: 'silent', onlyCategories: [...categories] });
    if (run !== undefined) results.push(run.lhr);
  }
  return results;
}

/** Points that are missing to 100 in the worst of the categories. */
const missingIn = ({ categories }: Result): number =>
  Math.max(...CATEGORIES.map((id) => 100 - Math.round((categories[id]?.score ?? 0) * 100)));

/** Everything is there, and the page obeys at once. */
const readyMs = ({ audits }: Result): number => audits.interactive?.numericValue ?? Number.NaN;

const missing = (results: readonly Result[]): Measured => ({
  name: 'Missing to 100 in Lighthouse',
  how: `the worst of ${CATEGORIES.join(', ')} of ${PAGES.length} pages, each the best of ${TRIES}`,
  figure: Math.max(...results.map(missingIn)),
  limit: 0,
  unit: '',
});

const usable = (readies: readonly number[]): Measured => ({
  name: 'Page usable on a slow phone',
  how: `time to interactive of the slowest of these pages, each the best of ${TRIES}, by the phone of Lighthouse when it looks at nothing else`,
  figure: Math.max(...readies) / 1_000,
  limit: 1,
  unit: 's',
});

const weight = (transferred: readonly number[]): Measured => ({
  name: 'Weight of a page',
  how: 'all that is transferred before anybody does anything, compressed, with heads; the heaviest',
  figure: Math.max(...transferred) / 1_000,
  limit: 60,
  unit: 'kB',
});

/** What a browser that was never here receives until the page is loaded. */
async function bytesOf(browser: Browser, url: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.context().close();
  return bytes;
}
