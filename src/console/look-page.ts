import { html } from '../report/html/html.ts';
import { hidden } from './forms.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** What the browser is to ask. The script reads it from the page, so that no script stands within the page. */
export type BrowserQuestion = {
  readonly cloud: string;
  readonly hosts: readonly string[];
  readonly document: string;
};

/** Where the browser looks for itself; the script fills the form and sends it. `since`: what it saw the time before. */
export const lookPage = (
  site: Site,
  { cloud, hosts, document }: BrowserQuestion,
  code: string | undefined,
  since: string | null,
): string =>
  page(site, {
    title: site.phrases.look.title,
    scripts: ['look.js'],
    main: html`<noscript><section class="part"><p>${site.phrases.look.noScripts}</p></section></noscript>
<section class="part" data-look data-cloud="${cloud}" data-hosts="${hosts.join(' ')}" data-document="${document}" data-time="${addressOf(site, 'look/time')}" data-words="${JSON.stringify(site.phrases.look.words)}">
<p role="status" data-count>${site.phrases.look.looking}</p>
<ul class="checks" role="list">
${row(site, 'server', site.phrases.look.server)}
${hosts.map((host) => row(site, host, host))}
${row(site, 'document', site.phrases.look.document)}
</ul>
<form method="post" action="${addressOf(site, 'look')}" data-seen hidden><input type="hidden" name="seen">${code === undefined ? undefined : hidden('code', code)}${since === null ? undefined : hidden('since', since)}</form>
</section>
<section class="part"><h2>${site.phrases.look.unseen}</h2><p>${site.phrases.look.unseenSays}</p></section>`,
  });

const row = ({ phrases }: Site, id: string, title: string) =>
  html`<li id="look-${id}"><span class="state unsure">${phrases.look.words.looking}</span> <span>${title}</span></li>`;
