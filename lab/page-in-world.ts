import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';

/**
 * A person on the computer of a world, who knows nothing but the code that Teams shows: pastes it, lets the program look, ticks off
 * the first deed, looks again, and sends the report. Prints what page and terminal said, as JSON. Arguments: the code, and a
 * folder and name for pictures, or nothing.
 */
export type Walk = {
  readonly meaning: Said;
  readonly found: Said;
  readonly foundAgain: Said;
  /** The file that goes to the admin, and what the admin's terminal says about it. */
  readonly sent: { readonly file: string; readonly told: string };
  readonly complaints: readonly string[];
};

type Said = { readonly page: string; readonly terminal: string };

const [code = '', pictures] = process.argv.slice(2);

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The worlds of a whole test run share few processors. */
const LONGEST_MS = 120_000;

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server'],
];

/** The world's clock and proxies are for the program: a browser under a false clock does not even start. */
const { LD_PRELOAD: _, HTTPS_PROXY: __, HTTP_PROXY: ___, ...plain } = process.env as Record<string, string>;

const run = promisify(execFile);

/** What the terminal says; a status of 1 only means that something was found. */
const terminal = (...args: readonly string[]): Promise<string> =>
  run('signin-doctor', args).then(
    ({ stdout }) => stdout,
    ({ stdout }) => String(stdout),
  );

async function addressOf(server: ChildProcess): Promise<string> {
  const [line] = server.stdout === null ? [] : await once(server.stdout, 'data');
  return /http\S+/.exec(String(line))?.[0] ?? '';
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  const wire = await page.context().newCDPSession(page);
  for (const [at, size] of Object.entries({ desk: DESK, phone: PHONE })) {
    await page.setViewportSize(size);
    const { data } = await wire.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
    writeFileSync(`${pictures}-${name}-${at}.webp`, data, 'base64');
  }
  await page.setViewportSize(DESK);
}

async function lookAgain(page: Page, button: string): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await page.locator('.verdict').first().waitFor();
}

async function walk(page: Page): Promise<Walk> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByLabel('Paste what you see').fill(`Error: ${code}`);
  await picture(page, 'paste');
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await page.locator('.verdict').first().waitFor();
  const meaning = { page: await page.content(), terminal: await terminal('explain', `Error: ${code}`) };
  await lookAgain(page, 'Check this computer');
  const found = { page: await page.content(), terminal: await terminal('check', '--code', code) };
  await picture(page, 'found');
  const deed = page.getByRole('checkbox').first();
  if ((await deed.count()) > 0) await deed.check();
  await lookAgain(page, 'Check again');
  const earlier = '/run/home/before.json';
  writeFileSync(earlier, await terminal('check', '--json', '--code', code));
  const again = await terminal('check', '--code', code, '--since', earlier);
  const foundAgain = { page: await page.content(), terminal: again };
  await page.getByRole('link', { name: 'Send it to your IT admin' }).click();
  await picture(page, 'send');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
  const place = '/run/home/sent.html';
  await download.saveAs(place);
  const told = await terminal('explain', place);
  return { meaning, found, foundAgain, sent: { file: readFileSync(place, 'utf8'), told }, complaints };
}

const server = spawn('signin-doctor', ['serve', '--no-open']);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS, env: plain });
const page = await (await browser.newContext({ viewport: DESK, acceptDownloads: true })).newPage();
page.setDefaultTimeout(LONGEST_MS);
await page.goto(await addressOf(server));
await page.waitForURL((url) => url.search === '');
const walked = await walk(page);
await browser.close();
server.kill();
process.stdout.write(JSON.stringify(walked));
