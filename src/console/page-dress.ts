import type { Dress } from '../report/html/blocks-html.ts';
import { type Html, html } from '../report/html/html.ts';
import { readSupportCode } from '../report/support-code/support-code.ts';
import { againForm, checkForm } from './forms.ts';
import { addressOf, type Site } from './site.ts';

const CHECK = /^signin-doctor check(?: --code (\S+))?$/;
const EXPLAIN = /^signin-doctor explain (\S+)$/;
const REPORT = /^signin-doctor check --for admin > \S+$/;

/** The report that a page shows: where it is, and the code that was asked about. */
export type ShownReport = { readonly page: string; readonly code?: string | undefined };

/** How the texts of the terminal look on a page. What is a command there is a button here that does the same. */
export const pageDress = (site: Site, report?: ShownReport): Dress => ({
  command: (text) => button(text, site, report) ?? html`<pre><code>${text}</code></pre>`,
  deed: (text) => html`<label class="deed"><input type="checkbox"> <span>${text}</span></label>`,
  address: (page) => addressOf(site, page),
});

function button(text: string, site: Site, report: ShownReport | undefined): Html | undefined {
  const code = EXPLAIN.exec(text)?.[1];
  if (code !== undefined && readSupportCode(code) === null)
    return html`<p><a class="button" href="${addressOf(site, `codes/${code}`)}">What else helps with ${code}</a></p>`;
  if (!site.canCheck) return undefined;
  const check = CHECK.exec(text);
  if (check !== null) return report === undefined ? checkForm(site, check[1]) : againForm(site, report.code, check[1]);
  if (!REPORT.test(text) || report === undefined) return undefined;
  return html`<p><a class="button" href="${addressOf(site, `${report.page}/send`)}">Send it to your IT admin</a></p>`;
}
