import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** A person at a help desk's page on the computer of a world, whose browser trusts what that computer trusts. Prints the page. */

const ROOTS = '/run/certs';
const NSS = '/run/home/.pki/nssdb';

function trustRootsOfWorld(): void {
  mkdirSync(NSS, { recursive: true });
  execFileSync('certutil', ['-N', '-d', `sql:${NSS}`, '--empty-password']);
  for (const file of readdirSync(ROOTS).filter((name) => name.endsWith('.pem')))
    execFileSync('certutil', ['-A', '-d', `sql:${NSS}`, '-n', file, '-t', 'C,,', '-i', `${ROOTS}/${file}`]);
}

/** The worlds of a whole test run share few processors. */
const LONGEST_MS = 120_000;

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server'],
];

trustRootsOfWorld();
const server = spawn('signin-doctor', ['serve', '--help-desk']);
const [line] = await once(server.stdout, 'data');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
const page = await (await browser.newContext()).newPage();
page.setDefaultTimeout(LONGEST_MS);
await page.goto(/http\S+/.exec(String(line))?.[0] ?? '');
await page.getByRole('button', { name: 'Check with this browser' }).click();
await page.locator('.verdict').first().waitFor();
const text = await page.content();
await browser.close();
server.kill();
process.stdout.write(text);
