import type { CheckReport } from '../model/report.ts';
import { type Html, html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import type { PagePhrases } from './languages/page-phrases.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

export const REPORT_FILE = 'sign-in-report.html';

/** How a report can go from here. */
export type Sending = {
  /** Opens a mail in the program of the person. */
  readonly draft: string;
  /** Whether names stand in it; `none` where there are none to put back. */
  readonly names: 'hidden' | 'shown' | 'none';
  /** Whom this computer can send it to by itself; null when nobody is set. */
  readonly helpDesk: string | null;
  /** The picture that a phone reads. */
  readonly code: {
    readonly file: string;
    readonly opens: 'page' | 'mail';
    readonly isWhole: boolean;
    /** How many squares it is wide. */
    readonly squares: number;
  } | null;
};

type Says = PagePhrases['send'];

/** The way of a report to the admin: look at it, save it, send it. */
export const sendPage = (site: Site, run: string, report: CheckReport, sending: Sending): string => {
  const { send: says } = site.phrases;
  const at = (part: string): string =>
    `${addressOf(site, `${run}/${part}`)}${sending.names === 'shown' ? '?names=yes' : ''}`;
  return page(site, {
    title: says.title,
    main: html`<section class="part"><ol class="deeds" role="list">
<li><h2>${says.look}</h2><p>${says.lookSays} ${whatIsReplaced(report, sending, says)}</p>
<p><a class="button" href="${at('report')}">${says.show}</a></p>${namesChoice(site, run, sending)}</li>
<li><h2>${says.save}</h2>
<p><a class="button${sending.helpDesk === null ? ' first' : ''}" href="${at(REPORT_FILE)}" download>${says.saveReport}</a></p></li>
<li><h2>${says.send}</h2>${helpDeskForm(site, run, sending)}<p>${filled(says.attach, { file: REPORT_FILE })}</p>
<p><a class="button" href="${sending.draft}">${says.writeMail}</a></p></li>
</ol></section>
${codePart(at, sending, says)}<section class="part"><h2>${says.noMail}</h2><p class="said">${report.supportCode}</p><p>${filled(says.supportCode, { command: `signin-doctor explain ${report.supportCode}` })}</p></section>
<p class="other"><a href="${addressOf(site, run)}">${says.back}</a></p>`,
  });
};

const whatIsReplaced = ({ replaced }: CheckReport, { names }: Sending, says: Says): string => {
  if (names === 'shown') return says.named;
  return replaced.length === 0 ? says.nothingReplaced : says.replaced;
};

/** The same page once more, with the names or without them. */
function namesChoice(site: Site, run: string, { names }: Sending): Html | undefined {
  if (names === 'none') return undefined;
  const { send: says } = site.phrases;
  const address = addressOf(site, `${run}/send`);
  return names === 'hidden'
    ? html`<p><a href="${address}?names=yes">${says.withNames}</a></p>`
    : html`<p><a href="${address}">${says.withoutNames}</a></p>`;
}

function helpDeskForm(site: Site, run: string, { helpDesk, names }: Sending): Html | undefined {
  if (helpDesk === null) return undefined;
  const { send: says } = site.phrases;
  return html`<form method="post" action="${addressOf(site, `${run}/send`)}">${names === 'shown' ? html`<input type="hidden" name="names" value="yes">` : undefined}
<button class="first">${filled(says.sendTo, { to: helpDesk })}</button></form>`;
}

/** Squares of whole pixels are sharp; so many pixels fit beside the text. */
const WIDEST_PIXELS = 640;

function codePart(at: (part: string) => string, { code }: Sending, says: Says): Html | undefined {
  if (code === null) return undefined;
  const side = code.squares * Math.max(2, Math.floor(WIDEST_PIXELS / code.squares));
  const opens = code.opens === 'page' ? says.codePage : says.codeMail;
  return html`<section class="part"><h2>${says.noNetwork}</h2><p>${opens} ${code.isWhole ? undefined : says.codeShort}</p>
<p><img class="qr" src="${at(code.file)}" alt="${says.code}" width="${side}" height="${side}"></p></section>
`;
}
