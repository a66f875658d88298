import type { Block } from '../report/block.ts';
import { type Html, html } from '../report/html/html.ts';
import { type AboutInWords, cloudField, userField } from './forms.ts';
import { type Looking, lookingList } from './looking-page.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';
import { textPage } from './text-page.ts';

/** What is known of the app already; what is not, the person is asked for. */
type KnownApp = { readonly clientId: string | null; readonly tenant: string | null };

/** Before a real sign-in. */
export const signInPage = (site: Site, { clientId, tenant }: KnownApp): string =>
  page(site, {
    title: 'Sign in for real',
    main: html`<section class="part"><p>This signs you in the way Teams does: on the page of Microsoft, in this browser. Your password goes there and nowhere else. It is tried once, and shows which code Teams would show, and why.</p>
<form method="post" action="${addressOf(site, 'sign-in')}">
${userField}${clientId === null ? clientField : undefined}${tenant === null ? tenantField : undefined}${cloudField}<button class="first">Sign in</button>
</form></section>
<p class="other">What lets the next sign-in ask nothing is kept on this computer until you type: signin-doctor sign-out</p>`,
  });

const plain = html`autocapitalize="off" autocomplete="off" spellcheck="false"`;

const clientField = html`<label>Id of the app that your organisation registered for this <input name="client-id" required ${plain} maxlength="36" placeholder="11111111-2222-3333-4444-555555555555"></label>
`;

const tenantField = html`<label>Organisation, where the app is for one alone <input name="tenant" ${plain} maxlength="255" placeholder="contoso.com"></label>
`;

/** While somebody signs in. `address`: where; null until the service has named it. */
export const signingInPage = (site: Site, run: string, all: readonly Looking[], address: string | null): string =>
  page(site, {
    title: 'Signing in',
    isWaiting: address === null,
    main: html`${address === null ? undefined : toService(site, run, address)}
<section class="part" data-events="${addressOf(site, `${run}/events`)}${address === null ? '' : '?linked'}">${lookingList(all)}</section>
<form method="post" action="${addressOf(site, `${run}/cancel`)}"><button>Cancel</button></form>`,
  });

const toService = (
  site: Site,
  run: string,
  address: string,
): Html => html`<section class="part call"><h2>Now sign in</h2>
<p>The page of Microsoft opens beside this one. Come back here when it is done.</p>
<p><a class="button first" href="${address}" target="_blank" rel="noopener noreferrer">Open the sign-in page</a></p>
<details><summary>Does it show an error?</summary>
<form method="post" action="${addressOf(site, `${run}/paste`)}"><label for="text">Paste its text here. Its errors stay in the browser, and no program is told.</label>
<textarea id="text" name="text" rows="4" maxlength="65000" required></textarea><button>What does it mean?</button></form></details>
<noscript><p><a href="${addressOf(site, run)}">Show how far it is</a></p></noscript></section>`;

type Ended = {
  readonly hasFailed: boolean;
  readonly statusCode: string | null;
  readonly about: AboutInWords;
  readonly other: { readonly address: string; readonly says: string };
};

/** How it ended; the code stands at the bottom left, where Teams has it. */
export const afterSignInPage = (
  site: Site,
  blocks: readonly Block[],
  { hasFailed, statusCode, about, other }: Ended,
): string =>
  textPage(site, {
    title: hasFailed ? "You're not signed in" : 'How the sign-in ended',
    blocks,
    report: { page: 'sign-in', ...about },
    other,
    after: html`<p><a class="button" href="${addressOf(site, 'sign-in')}">Sign in once more</a></p>
${hasFailed ? statusLine(site, statusCode) : undefined}`,
  });

const statusLine = (site: Site, code: string | null): Html =>
  html`<aside class="status" aria-label="As Teams shows it">${code === null ? html`<span>No code</span>` : html`<span>${code}</span> <a href="${addressOf(site, `codes/${code}`)}">What does this mean?</a>`}</aside>`;
