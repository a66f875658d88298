import type { CheckReport } from '../model/report.ts';
import { html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import type { PagePhrases } from './languages/page-phrases.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

export const REPORT_FILE = 'sign-in-report.html';

/** The way of a report to the admin: look at it, save it, send it. */
export const sendPage = (site: Site, run: string, report: CheckReport): string => {
  const { send: says } = site.phrases;
  return page(site, {
    title: says.title,
    main: html`<section class="part"><ol class="deeds" role="list">
<li><h2>${says.look}</h2><p>${says.lookSays} ${report.replaced.length === 0 ? says.nothingReplaced : says.replaced}</p>
<p><a class="button" href="${addressOf(site, `${run}/report`)}">${says.show}</a></p></li>
<li><h2>${says.save}</h2>
<p><a class="button first" href="${addressOf(site, `${run}/${REPORT_FILE}`)}" download>${says.saveReport}</a></p></li>
<li><h2>${says.send}</h2><p>${filled(says.attach, { file: REPORT_FILE })}</p>
<p><a class="button" href="${mailOf(report, says)}">${says.writeMail}</a></p></li>
</ol></section>
<section class="part"><h2>${says.noMail}</h2><p class="said">${report.supportCode}</p><p>${filled(says.supportCode, { command: `signin-doctor explain ${report.supportCode}` })}</p></section>
<p class="other"><a href="${addressOf(site, run)}">${says.back}</a></p>`,
  });
};

/** Programs for mail take a short text; the file is for the person to attach. */
function mailOf({ findings, supportCode, codeJudgement }: CheckReport, says: PagePhrases['send']): string {
  const found = findings.map(({ title }) => `- ${title}`).join('\r\n') || `- ${says.mailNothing}`;
  const asked = codeJudgement === undefined ? '' : `${filled(says.mailCode, { code: codeJudgement.code })}\r\n`;
  const code = filled(says.mailSupportCode, { code: supportCode });
  const body = `${says.mailBegin} ${asked}\r\n${says.mailFound}\r\n${found}\r\n\r\n${code}\r\n${filled(says.mailAttached, { file: REPORT_FILE })}`;
  return `mailto:?subject=${encodeURIComponent(says.subject)}&body=${encodeURIComponent(body)}`;
}
