import type { CheckReport } from '../model/report.ts';
import { html } from '../report/html/html.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

export const REPORT_FILE = 'sign-in-report.html';

/** The way of a report to the admin: look at it, save it, send it. */
export const sendPage = (site: Site, run: string, report: CheckReport): string =>
  page(site, {
    title: 'Send it to your IT admin',
    main: html`<section class="part"><ol class="deeds" role="list">
<li><h2>Look at what you send</h2><p>It is one file: what was found, all that was seen, and the same once more for programs. ${whatIsReplaced(report)}</p>
<p><a class="button" href="${addressOf(site, `${run}/report`)}">Show the report</a></p></li>
<li><h2>Save it</h2>
<p><a class="button first" href="${addressOf(site, `${run}/${REPORT_FILE}`)}" download>Save the report</a></p></li>
<li><h2>Send it</h2><p>Attach the file ${REPORT_FILE} to a mail or a ticket.</p>
<p><a class="button" href="${mailOf(report)}">Write a mail</a></p></li>
</ol></section>
<section class="part"><h2>No mail? Say it on the phone</h2><p class="said">${report.supportCode}</p><p>This support code holds the verdict. Your IT admin types: signin-doctor explain ${report.supportCode}</p></section>
<p class="other"><a href="${addressOf(site, run)}">Back to what was found</a></p>`,
  });

const whatIsReplaced = ({ replaced }: CheckReport): string =>
  replaced.length === 0
    ? 'Nothing that names you or this computer was found in it.'
    : 'What names you or this computer is replaced by stand-ins; the report lists what.';

/** Programs for mail take a short text; the file is for the person to attach. */
function mailOf({ findings, supportCode, codeJudgement }: CheckReport): string {
  const found = findings.map(({ title }) => `- ${title}`).join('\r\n') || '- Nothing was proven to be wrong.';
  const asked = codeJudgement === undefined ? '' : `Teams shows the code ${codeJudgement.code}.\r\n`;
  const body = `Teams does not let me in. ${asked}\r\nSign-in Doctor found:\r\n${found}\r\n\r\nSupport code: ${supportCode}\r\nThe report is attached (${REPORT_FILE}).`;
  return `mailto:?subject=${encodeURIComponent('Teams does not let me in')}&body=${encodeURIComponent(body)}`;
}
