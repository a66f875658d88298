import type { Dress } from '../report/html/blocks-html.ts';
import { type Html, html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import { readSupportCode } from '../report/support-code/support-code.ts';
import { type AboutInWords, againForm, checkForm } from './forms.ts';
import type { ShownReport } from './shown-report.ts';
import { addressOf, type Site } from './site.ts';
import { wayTo } from './way-to.ts';

const CHECK = /^signin-doctor check(?: --code (\S+))?$/;
/** A code may come from a report that somebody sent; one that would lead to another page of ours is none. */
const EXPLAIN = /^signin-doctor explain (?!\.+$)([^\s/]+)$/;
const REPORT = /^signin-doctor refer(?: --code \S+)?$/;

/** How the texts of the terminal look on a page. What is a command there is a button here that does the same. */
export const pageDress = (site: Site, report?: ShownReport): Dress => ({
  table: site.phrases.table,
  command: (text) => button(text, site, report) ?? html`<pre><code>${text}</code></pre>`,
  deed: (text) => html`<label class="deed"><input type="checkbox"> <span>${text}</span></label>`,
  address: (page) => addressOf(site, page),
});

function button(text: string, site: Site, report: ShownReport | undefined): Html | undefined {
  const code = EXPLAIN.exec(text)?.[1];
  if (code !== undefined && readSupportCode(code) === null)
    return html`<p><a class="button" href="${addressOf(site, `codes/${code}`)}">${filled(site.phrases.forms.elseWithCode, { code })}</a></p>`;
  const check = CHECK.exec(text);
  if (check !== null)
    return html`${checkButton(site, report, check[1])}${site.canCheck ? undefined : onOwnComputer(text, site)}`;
  if (!REPORT.test(text) || report === undefined) return undefined;
  return wayTo(site, report, { part: 'send', says: site.phrases.forms.sendToAdmin });
}

/** The same once more; the code is left out where the person is to type one. */
const sameAs = ({ code, user = null, cloud = 'public' }: ShownReport, example: string | undefined): AboutInWords => ({
  ...(example === undefined ? { code } : {}),
  ...{ user, cloud },
});

const checkButton = (site: Site, report: ShownReport | undefined, code: string | undefined): Html =>
  report === undefined ? checkForm(site, { code }) : againForm(site, sameAs(report, code), code, report.since);

/** A browser sees less than the program does. */
const onOwnComputer = (command: string, { phrases }: Site): Html =>
  html`<p>${phrases.forms.programSeesMore}</p><pre><code>${command}</code></pre>`;
