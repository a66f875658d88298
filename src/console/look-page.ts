import { html } from '../report/html/html.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** What the browser is to ask. The script reads it from the page, so that no script stands within the page. */
export type BrowserQuestion = {
  readonly cloud: string;
  readonly hosts: readonly string[];
  readonly document: string;
};

/** Where the browser looks for itself; the script fills the form and sends it. */
export const lookPage = (site: Site, { cloud, hosts, document }: BrowserQuestion, code: string | undefined): string =>
  page(site, {
    title: 'Looking with your browser',
    scripts: ['look.js'],
    main: html`<noscript><section class="part"><p>Your browser runs no scripts, so a page can see nothing. Install signin-doctor on your computer and type: signin-doctor check</p></section></noscript>
<section class="part" data-look data-cloud="${cloud}" data-hosts="${hosts.join(' ')}" data-document="${document}" data-time="${addressOf(site, 'look/time')}">
<p role="status" data-count>Looking …</p>
<ul class="checks" role="list">
${row('server', 'The clock and the way to this help desk')}
${hosts.map((host) => row(host, host))}
${row('document', 'The answer of the sign-in service')}
</ul>
<form method="post" action="${addressOf(site, 'look')}" data-seen hidden><input type="hidden" name="seen">${code === undefined ? undefined : html`<input type="hidden" name="code" value="${code}">`}</form>
</section>
<section class="part"><h2>What a browser cannot see</h2><p>It asks the hosts that Teams needs, and sees whether they answer and how fast. Why one does not answer, which proxy is set, whose certificate comes, and what is wrong with this computer, it tells no page. The program on your computer sees that: signin-doctor check</p></section>`,
  });

const row = (id: string, title: string) =>
  html`<li id="look-${id}"><span class="state unsure">looking</span> <span>${title}</span></li>`;
