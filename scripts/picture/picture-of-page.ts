import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import settings from '../../package.json' with { type: 'json' };
import type { CheckReport } from '../../src/model/report.ts';
import { openPage } from '../../src/server/open-page.ts';

const LAUNCH = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  ],
};

/** Wide enough for the whole page, and as long as a screen is high. */
const DESK: BrowserContextOptions = { viewport: { width: 800, height: 1000 } };
const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, isMobile: true, colorScheme: 'dark' };

/** The page as people see it: a report on a desk, the beginning on a phone in the dark. */
export async function pictureOfPage(report: CheckReport, folder: string): Promise<void> {
  const { address, close } = await openPage({
    ...{ port: 0, listen: '127.0.0.1', system: 'Linux', version: settings.version },
    examine: async () => report,
    onFault: (error) => console.error(error),
  });
  const browser = await chromium.launch(LAUNCH);
  try {
    const desk = await entered(browser, DESK, address);
    await desk.getByRole('button', { name: 'Check this computer' }).click();
    await desk.getByRole('heading', { name: 'What was found' }).waitFor();
    await desk.screenshot({ path: join(folder, 'page-report.png') });
    const phone = await entered(browser, PHONE, address);
    await phone.screenshot({ path: join(folder, 'page-home-phone.png') });
  } finally {
    await browser.close();
    await close();
  }
}

async function entered(browser: Browser, options: BrowserContextOptions, address: string): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  await page.waitForURL((url) => url.search === '');
  return page;
}
