import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, skip } from '../cli/commands/sign-in/chromium-for-tests.ts';
import { report } from '../report/report-for-tests.ts';
import type { OpenPage } from './open-page.ts';
import { openForPerson } from './page-for-tests.ts';

/** Runs in the page of the stranger: everything by which one page can bring another one in. */
const EMBED = `async (base) => {
  const readable = (frame) => {
    try {
      return frame.contentDocument?.body?.textContent ?? 'closed';
    } catch {
      return 'closed';
    }
  };
  const loaded = (tag, address) =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => resolve(readable(element));
      element.onerror = () => resolve('refused');
      element.src = address;
      document.body.append(element);
    });
  const stream = new Promise((resolve) => {
    const events = new EventSource(base + 'check/1/events', { withCredentials: true });
    events.onopen = () => resolve('open');
    events.onerror = () => resolve('refused');
  });
  return [await loaded('iframe', base), await loaded('script', base + 'assets/page.js'), await stream];
}`;

/** A page of somebody else in the same browser, who even knows the secret path. What it tries must start nothing and read nothing. */
describe('another page', { skip }, () => {
  let browser: Browser;
  let served: OpenPage;
  let stranger: Server;
  let context: BrowserContext;
  let target = '';
  let runs = 0;
  before(async () => {
    browser = await launch('MAP evil.example 127.0.0.1');
    served = await openForPerson(async () => {
      runs += 1;
      return report();
    });
    stranger = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<body>Free coffee</body>'),
    );
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(served.address);
    await own.waitForURL((url) => url.search === '');
    target = own.url();
  });
  after(async () => {
    await browser?.close();
    stranger.close();
    await served.close();
    assert.equal(runs, 0, 'nothing was started');
  });

  const portOf = (): number => (stranger.address() as AddressInfo).port;

  async function at(host: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`http://${host}:${portOf()}/`);
    return page;
  }

  /** On another port of the same address browsers call it the same site; under another name it is a stranger altogether. */
  for (const host of ['127.0.0.1', 'localhost', 'evil.example']) {
    it(`at ${host} sends no request that acts, and reads none`, async () => {
      const page = await at(host);
      const got = await page.evaluate(async (base) => {
        const ways: readonly RequestInit[] = [
          { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams({ code: '' }) },
          { method: 'POST', mode: 'cors', credentials: 'include', headers: { 'x-own': '1' } },
          { method: 'GET', mode: 'cors', credentials: 'include' },
        ];
        const seen = await Promise.all(
          ways.map((way) =>
            fetch(`${base}check`, way).then(
              (answer) => answer.text(),
              () => 'refused',
            ),
          ),
        );
        return seen.join('');
      }, target);
      assert.doesNotMatch(got, /Check this computer|What was found/);
    });

    it(`at ${host} submits no form`, async () => {
      const page = await at(host);
      await page.setContent(
        `<form method="post" action="${target}check"><input name="code"><button>Win</button></form>`,
      );
      await Promise.all([page.waitForNavigation(), page.click('button')]);
      assert.match((await page.textContent('body')) ?? '', /needs its key|Another page asked/);
    });

    it(`at ${host} has no frame of it, no script and no stream`, async () => {
      const page = await at(host);
      const seen: readonly string[] = await page.evaluate(`(${EMBED})(${JSON.stringify(target)})`);
      const [frame, script, stream] = seen;
      assert.deepEqual([script, stream], ['refused', 'refused']);
      assert.doesNotMatch(String(frame), /Teams/);
    });
  }

  it('that was led to the port by a name of its own gets nothing', async () => {
    const { port, pathname } = new URL(target);
    const page = await context.newPage();
    const answer = await page.goto(`http://evil.example:${port}${pathname}`);
    assert.equal(answer?.status(), 421);
    assert.doesNotMatch(await page.content(), /Check this computer/);
  });
});
