import type { CheckReport } from '../model/report.ts';
import { type Html, html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import type { PagePhrases } from './languages/page-phrases.ts';
import { page } from './page.ts';
import type { ShownReport } from './shown-report.ts';
import { addressOf, type Site } from './site.ts';
import { broughtAlong, wayTo } from './way-to.ts';

export const REPORT_FILE = 'sign-in-report.html';

/** How a report can go from here. */
export type Sending = {
  /** Opens a mail in the program of the person. */
  readonly draft: string;
  /** Whether names stand in it; `none` where there are none to put back. */
  readonly names: 'hidden' | 'shown' | 'none';
  /** Whom this computer can send it to by itself, and what the button brings along; null when nobody is set. */
  readonly helpDesk: { readonly name: string; readonly ticket: string } | null;
  /** The picture that a phone reads. */
  readonly code: {
    /** A file below the report, and how many pixels it is wide; or the drawing itself, where nothing is kept. */
    readonly picture: { readonly file: string; readonly side: number } | Html;
    readonly opens: 'page' | 'mail';
    readonly isWhole: boolean;
  } | null;
};

type Says = PagePhrases['send'];

/** The way of a report to the admin: look at it, save it, send it. */
export const sendPage = (site: Site, shown: ShownReport, report: CheckReport, sending: Sending): string => {
  const { send: says } = site.phrases;
  const withNames = sending.names === 'shown';
  return page(site, {
    title: says.title,
    main: html`<section class="part"><ol class="deeds" role="list">
<li><h2>${says.look}</h2><p>${says.lookSays} ${whatIsReplaced(report, sending, says)}</p>
${wayTo(site, shown, { part: 'report', says: says.show, withNames })}${namesChoice(site, shown, sending)}</li>
<li><h2>${says.save}</h2>
${wayTo(site, shown, { part: REPORT_FILE, says: says.saveReport, isFirst: sending.helpDesk === null, withNames })}</li>
<li><h2>${says.send}</h2>${helpDeskForm(site, shown, sending)}<p>${filled(says.attach, { file: REPORT_FILE })}</p>
<p><a class="button" href="${sending.draft}">${says.writeMail}</a></p></li>
</ol></section>
${codePart(site, shown, sending)}<section class="part"><h2>${says.noMail}</h2><p class="said">${report.supportCode}</p><p>${filled(says.supportCode, { command: `signin-doctor explain ${report.supportCode}` })}</p></section>
${wayTo(site, shown, { part: '', says: says.back })}`,
  });
};

const whatIsReplaced = ({ replaced }: CheckReport, { names }: Sending, says: Says): string => {
  if (names === 'shown') return says.named;
  return replaced.length === 0 ? says.nothingReplaced : says.replaced;
};

/** The same page once more, with the names or without them. */
function namesChoice(site: Site, { page: run }: ShownReport, { names }: Sending): Html | undefined {
  if (names === 'none') return undefined;
  const { send: says } = site.phrases;
  const address = addressOf(site, `${run}/send`);
  return names === 'hidden'
    ? html`<p><a href="${address}?names=yes">${says.withNames}</a></p>`
    : html`<p><a href="${address}">${says.withoutNames}</a></p>`;
}

function helpDeskForm(site: Site, { page: run, brings }: ShownReport, { helpDesk, names }: Sending): Html | undefined {
  if (helpDesk === null) return undefined;
  const { send: says } = site.phrases;
  return html`<form method="post" action="${addressOf(site, `${run}/send`)}">${broughtAlong({ ...brings, ticket: helpDesk.ticket, ...(names === 'shown' ? { names: 'yes' } : {}) })}
<button class="first">${filled(says.sendTo, { to: helpDesk.name })}</button></form>`;
}

function codePart(site: Site, shown: ShownReport, { code, names }: Sending): Html | undefined {
  if (code === null) return undefined;
  const { send: says } = site.phrases;
  const opens = code.opens === 'page' ? says.codePage : says.codeMail;
  return html`<section class="part"><h2>${says.noNetwork}</h2><p>${opens} ${code.isWhole ? undefined : says.codeShort}</p>
<p>${'html' in code.picture ? code.picture : codeImage(site, shown, code.picture, names)}</p></section>
`;
}

function codeImage(
  site: Site,
  { page }: ShownReport,
  { file, side }: { readonly file: string; readonly side: number },
  names: Sending['names'],
): Html {
  const address = `${addressOf(site, `${page}/${file}`)}${names === 'shown' ? '?names=yes' : ''}`;
  return html`<img class="qr" src="${address}" alt="${site.phrases.send.code}" width="${side}" height="${side}">`;
}
