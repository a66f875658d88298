import type { SignInStage } from '../model/evidence.ts';
import type { Finding, SignInReport } from '../model/report.ts';
import { filled, type Phrases } from './languages/phrases.ts';

/** The page that a browser shows of a sign-in, in parts that are written one after the other while it goes on. */

/** Told apart from the rest, so that whoever serves the page can allow this and nothing else. */
export const pageStyle =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:flex;flex-direction:column;color:#242424;background:#fff}' +
  'main{flex:1;width:min(40rem,calc(100% - 4rem));margin:auto;padding:2rem}footer{padding:1rem;color:#616161}' +
  'a{color:#0b57d0}textarea{display:block;width:100%;box-sizing:border-box;font:inherit}summary{cursor:pointer}' +
  '@media(prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}footer{color:#adadad}a{color:#a8c7fa}}';

/** Screen readers read out what is added to a log. */
export const pageBegin = ({ language, signInPage: { title } }: Phrases): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${text(title)}</title><style>${pageStyle}</style></head><body><main><h1>${text(title)}</h1><div role="log"><ol>\n`;

export const pageStage = (
  stage: SignInStage,
  durationMs: number,
  isFine: boolean,
  { label, signIn: { stages }, signInPage: says }: Phrases,
): string =>
  line(
    `${text(filled(label, { label: stages[stage] }))} ${text(isFine ? says.done : says.stopped)} <small>(${Math.round(durationMs)} ms)</small>`,
  );

/** `pasteTo` takes what the sign-in page says: its errors stay there, and no program is told. */
export const pageQuestion = (signInAddress: string, pasteTo: string, { signInPage: says }: Phrases): string =>
  line(
    `<a href="${text(signInAddress)}" target="_blank" rel="noopener noreferrer">${text(says.open)}</a>${text(says.shouldItNotCome)}` +
      `<details><summary>${text(says.showsError)}</summary>` +
      `<form method="post" action="${text(pasteTo)}"><label>${text(says.paste)}<textarea name="text" rows="4"></textarea></label>` +
      `<button>${text(says.meaning)}</button></form></details>`,
  );

export const pageLine = (said: string): string => line(text(said));

const line = (html: string): string => `<li>${html}</li>\n`;

type Shown = Pick<SignInReport, 'outcome' | 'statusCode' | 'findings'>;

/** That it is done, or the code at the bottom left, where Teams has it. */
export const pageEnd = (report: Shown, phrases: Phrases): string =>
  `</ol></div><div role="status">${ending(report, phrases)}</div></main><footer>${footer(report, phrases)}</footer></body></html>\n`;

function ending({ outcome }: Shown, { signIn, signInPage: says }: Phrases): string {
  const [title, rest] = {
    'signed-in': [signIn.signedIn, says.closeWindow],
    failed: [says.notSignedIn, says.didNotWork],
    cancelled: [signIn.cancelled, says.nothingSaved],
  }[outcome] as [string, string];
  return `<h2>${text(title)}</h2><p>${text(rest)}</p>`;
}

const footer = ({ outcome, statusCode, findings }: Shown, phrases: Phrases): string =>
  outcome === 'failed'
    ? `<span>${text(statusCode ?? phrases.signInPage.noCode)}</span><details><summary>${text(phrases.signInPage.meaning)}</summary>${meanings(findings, phrases)}</details>`
    : '';

const meanings = (findings: readonly Finding[], phrases: Phrases): string =>
  findings.length === 0
    ? `<p>${text(phrases.signInPage.noCause)}</p>`
    : findings.map((finding) => meaning(finding, phrases)).join('');

const meaning = ({ title, why, actions }: Finding, { deeds: says }: Phrases): string =>
  `<h3>${text(title)}</h3><p>${text(why)}</p>${deeds(says.user, actions, 'user')}${deeds(says.adminOnPage, actions, 'admin')}`;

const deeds = (heading: string, actions: Finding['actions'], reader: 'user' | 'admin'): string => {
  const own = actions.filter((action) => action.for === reader);
  return own.length === 0
    ? ''
    : `<h4>${text(heading)}</h4><ol>${own.map(({ title }) => `<li>${text(title)}</li>`).join('')}</ol>`;
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const text = (raw: string): string => raw.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
