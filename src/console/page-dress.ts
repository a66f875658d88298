import type { Dress } from '../report/html/blocks-html.ts';
import { type Html, html } from '../report/html/html.ts';
import { checkForm } from './forms.ts';
import { addressOf, type Site } from './site.ts';

const CHECK = /^signin-doctor check(?: --code (\S+))?$/;
const EXPLAIN = /^signin-doctor explain (\S+)$/;
const REPORT = /^signin-doctor check --for admin > (\S+)$/;

/** How the texts of the terminal look on a page. What is a command there is a button here that does the same. */
export const pageDress = (site: Site, report?: string): Dress => ({
  command: (text) => button(text, site, report) ?? html`<pre><code>${text}</code></pre>`,
  deed: (text) => html`<label class="deed"><input type="checkbox"> <span>${text}</span></label>`,
  address: (page) => addressOf(site, page),
});

function button(text: string, site: Site, report: string | undefined): Html | undefined {
  const code = EXPLAIN.exec(text)?.[1];
  if (code !== undefined)
    return html`<p><a class="button" href="${addressOf(site, `codes/${code}`)}">What else helps with ${code}</a></p>`;
  if (!site.canCheck) return undefined;
  const check = CHECK.exec(text);
  if (check !== null) return checkForm(site, { code: check[1], isAgain: report !== undefined });
  const file = REPORT.exec(text)?.[1];
  if (file === undefined || report === undefined) return undefined;
  return html`<p><a class="button" href="${addressOf(site, `${report}/${file}`)}" download>Save the report for your IT admin</a></p>`;
}
