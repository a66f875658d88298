import { type Html, html } from '../report/html/html.ts';
import { addressOf, type Site } from './site.ts';

type Page = {
  readonly title: string;
  readonly main: Html;
  /** While something is under way: without scripts the page comes again by itself. */
  readonly isWaiting?: boolean;
  /** Besides the one that all pages have. */
  readonly scripts?: readonly string[];
};

/** A whole page. It needs one style sheet and one small script, and works without the script. */
export const page = (site: Site, { title, main, isWaiting = false, scripts = [] }: Page): string =>
  html`<!doctype html>
<html lang="en"${site.isKept ? html` data-worker="/offline.js"` : undefined}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Sign-in Doctor</title>
<meta name="description" content="Says what a sign-in status code of Microsoft Teams means, finds the cause on this computer, and what helps.">
<link rel="icon" href="${addressOf(site, 'assets/icon.svg')}" type="image/svg+xml">
${site.isKept ? html`<link rel="manifest" href="/app.webmanifest">\n` : undefined}<link rel="stylesheet" href="${addressOf(site, 'assets/page.css')}">
${['page.js', ...scripts].map((script) => html`<script src="${addressOf(site, `assets/${script}`)}" type="module"></script>`)}${isWaiting ? html`<noscript><meta http-equiv="refresh" content="1"></noscript>` : undefined}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><a class="home" href="${addressOf(site, '')}"><img src="${addressOf(site, 'assets/icon.svg')}" alt="" width="28" height="28">Sign-in Doctor</a></header>
<main id="main" tabindex="-1">
${site.isOffline ? offline : undefined}<h1>${title}</h1>
${main}
</main>
<footer>
<p>${site.canCheck ? 'This page comes from your own computer. Reports stay on it until you send them.' : 'What you type is read by this server and kept nowhere.'}</p>
<p>Sign-in Doctor ${site.version} is no product of Microsoft.</p>
</footer>
</body>
</html>
`.html;

const offline = html`<p class="offline" role="status">You are offline. Codes and causes stand here all the same; what needs the network says so.</p>
`;
