import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Person } from '../../../../lab/entra/data/people.ts';

/** For tests: a real browser. */

const CHROMIUM = '/usr/bin/chromium';

export const skip = existsSync(CHROMIUM) ? false : 'Chromium is not installed';

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A browser that reaches this computer alone; `rules` lead some of it elsewhere. */
export const launch = (...rules: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...ARGS,
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1'].join(' , ')}`,
    ],
  });

/** Types name and password. */
export async function typeIn(page: Page, { name, password }: Person): Promise<void> {
  await page.fill('input[name=login]', name);
  await page.click('text=Next');
  await page.fill('input[name=passwd]', password);
  await page.click('button:has-text("Sign in")');
}
