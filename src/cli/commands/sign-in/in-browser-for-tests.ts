import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { cardCertificateFile } from '../../../../lab/entra/cards.ts';
import type { Person } from '../../../../lab/entra/data/people.ts';
import type { Served } from '../../../../lab/entra/serve.ts';
import { act, type Sight } from '../../../../lab/entra/visiting/act.ts';
import type { FoundForm } from '../../../../lab/entra/visiting/forms.ts';
import type { Hand } from './runs-for-tests.ts';

/** More pages than any sign-in has. */
const MOST_PAGES = 25;

/** For tests: somebody at a real browser of their own who does on each page what their story says; an error they copy and paste. */
export const inBrowser =
  (browser: Browser, served: Served, person: Person): Hand =>
  async ({ url, type }) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, ...cardOf(served, person) });
    try {
      const page = await context.newPage();
      await addAuthenticator(page);
      await page.goto(url);
      for (let count = 0; count < MOST_PAGES; count += 1) {
        await settled(page);
        if (page.url().startsWith('http:')) return await textOf(page);
        const sight = await seen(page);
        const form = act(sight, person, {});
        if (form === undefined) {
          const text = await textOf(page);
          type(text);
          return text;
        }
        await send(page, sight.forms, form);
      }
      return assert.fail('the sign-in never ended');
    } finally {
      await context.close();
    }
  };

/** The person's card, shown where certificates are asked for. */
function cardOf({ origins, folder, keyFile }: Served, person: Person): BrowserContextOptions {
  if (person.card === undefined) return {};
  const cert = readFileSync(cardCertificateFile(folder, person));
  const key = readFileSync(keyFile);
  return { clientCertificates: [origins.certauth, origins.stscert].map((origin) => ({ origin, cert, key })) };
}

/** What lets a computer have passkeys: a sensor that always finds the right finger. */
export async function addAuthenticator(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('WebAuthn.enable');
  const person = { hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, ...person } as const;
  await wire.send('WebAuthn.addVirtualAuthenticator', { options });
}

/** On the page itself until the next one has come. */
const LEFT = 'data-left';

/** Resolves on a page to look at; pages without a name lead on by themselves. */
const settled = (page: Page): Promise<unknown> =>
  Promise.race([
    page.locator(`html:not([${LEFT}]) meta[name=PageID]`).waitFor({ state: 'attached' }),
    page.waitForURL(({ protocol }) => protocol === 'http:', { waitUntil: 'commit' }),
  ]);

/** Everything that can be read there, as a person would copy it. */
async function textOf(page: Page): Promise<string> {
  await page.waitForLoadState();
  return await page.evaluate<string>('document.body.innerText');
}

/** Told to the page as text: nothing of it is known here. */
const SEEN = `({
  html: document.documentElement.outerHTML,
  config: $Config,
  pgid: $Config.pgid,
  forms: [...document.forms].map((form) => ({
    action: form.getAttribute('action'),
    fields: Object.fromEntries(new FormData(form)),
  })),
})`;

const seen = async (page: Page): Promise<Sight> => ({
  ...(await page.evaluate<Pick<Sight, 'html' | 'config' | 'pgid' | 'forms'>>(SEEN)),
  ...{ url: page.url(), status: 200 },
});

/** Types what the form still lacks, and presses its button. */
async function send(page: Page, forms: readonly FoundForm[], { action, fields }: FoundForm): Promise<void> {
  const place = forms.findIndex(
    (form) =>
      form.action === action &&
      Object.entries(form.fields).every(([name, value]) => value === '' || value === fields[name]),
  );
  const form = page.locator('form').nth(place);
  for (const [name, value] of Object.entries(fields))
    if (value !== forms[place]?.fields[name]) await form.locator(`input[name=${name}]`).fill(value);
  await page.evaluate(`document.documentElement.setAttribute('${LEFT}', '')`);
  await form.locator('button').click();
}
