import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { authorizeUrl } from './code-flow.ts';
import { type Person, personNamed } from './data/people.ts';
import { type Served, serve } from './serve.ts';

const CHROMIUM = '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : 'Chromium is not installed';

const pia: Person = personNamed('pia@contoso.com') ?? assert.fail();

type Device = { readonly page: Page; readonly wire: CDPSession; readonly authenticatorId: string };

/** A computer with a built-in authenticator that has seen nobody yet. */
async function newDevice(browser: Browser): Promise<Device> {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send('WebAuthn.enable');
  const { authenticatorId } = await wire.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, wire, authenticatorId };
}

type App = { readonly redirect: string; readonly close: () => void };

/** Listens as apps do that sign in through the browser. @see RFC 8252 section 7.3 */
async function openApp(): Promise<App> {
  const server = createServer((_request, response) => response.end('You may close this window.')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    redirect: `http://localhost:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

let app: App;

/** Up to where the passkey is asked for. */
async function toPasskey({ page }: Device, served: Served): Promise<void> {
  await page.goto(authorizeUrl(served.origins.login, { more: { prompt: 'login', redirect_uri: app.redirect } }));
  await page.fill('input[name=login]', pia.name);
  await page.click('text=Next');
  await page.fill('input[name=passwd]', pia.password);
  await page.click('button:has-text("Sign in")');
  await page.click('text=Use a passkey');
}

/** Through the question whether to stay signed in, to the app. */
async function codeAtApp({ page }: Device): Promise<string | null> {
  await page.click('button:has-text("No")');
  await page.waitForURL((url) => url.origin === new URL(app.redirect).origin);
  return new URL(page.url()).searchParams.get('code');
}

const numberOn = async ({ page }: Device): Promise<string> => (await page.locator('#errorText').textContent()) ?? '';

describe('passkeys, in a real browser', { skip }, () => {
  let served: Served;
  let browser: Browser;
  before(async () => {
    [app, served] = await Promise.all([openApp(), serve()]);
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
      ],
    });
  });
  after(async () => {
    await browser?.close();
    await served?.close();
    app?.close();
  });

  it('is registered the first time, asked for the second, refused when it is not the one', async () => {
    const device = await newDevice(browser);
    await toPasskey(device, served);
    assert.equal(await device.page.title(), 'Set up a passkey');
    await device.page.click('text=Continue');
    assert.match((await codeAtApp(device)) ?? '', /^1\./);

    await toPasskey(device, served);
    assert.equal(await device.page.title(), 'Use your passkey');
    await device.page.click('text=Continue');
    assert.match((await codeAtApp(device)) ?? '', /^1\./);

    const { wire, authenticatorId } = device;
    await wire.send('WebAuthn.clearCredentials', { authenticatorId });
    await toPasskey(device, served);
    await device.page.click('text=Continue');
    assert.match(await numberOn(device), /^AADSTS500121: /);
  });
});
