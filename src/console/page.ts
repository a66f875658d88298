import { type Html, html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import { languageSwitch } from './language-switch.ts';
import { icon, sign } from './sign.ts';
import { addressOf, assetOf, type Site } from './site.ts';

type Page = {
  readonly title: string;
  readonly main: Html;
  /** While something is under way: without scripts the page comes again by itself. */
  readonly isWaiting?: boolean;
  /** Besides the one that all pages have. */
  readonly scripts?: readonly string[];
};

/** A whole page. It brings its style and our sign along, which saves a slow phone a journey each; the one small script it can do without. */
export const page = (site: Site, { title, main, isWaiting = false, scripts = [] }: Page): string =>
  html`<!doctype html>
<html lang="${site.phrases.language}"${site.isKept ? html` data-worker="/offline.js" data-manifest="/app.webmanifest"` : undefined}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Sign-in Doctor</title>
<meta name="description" content="${site.phrases.description}">
<link rel="icon" href="${icon}" type="image/svg+xml">
<style>${{ html: site.style }}</style>
${['page.js', ...scripts].map((script) => html`<script src="${assetOf(site, script)}" type="module"></script>`)}${isWaiting ? html`<noscript><meta http-equiv="refresh" content="1"></noscript>` : undefined}
</head>
<body>
<a class="skip" href="#main">${site.phrases.skip}</a>
<header><a class="home" href="${addressOf(site, '')}">${sign}Sign-in Doctor</a></header>
<main id="main" tabindex="-1">
${site.isOffline ? offline(site) : undefined}<h1>${title}</h1>
${main}
</main>
<footer>
${languageSwitch(site)}
<p>${site.canCheck ? site.phrases.ownComputer : site.phrases.helpDesk}</p>
<p>${filled(site.phrases.noProduct, { version: site.version })}</p>
</footer>
</body>
</html>
`.html;

const offline = ({ phrases }: Site): Html => html`<p class="offline" role="status">${phrases.offline}</p>
`;
