import type { SignInStage } from '../model/evidence.ts';
import type { Finding, SignInReport } from '../model/report.ts';
import { stageInWords } from './sign-in-stages.ts';

/** The page that a browser shows of a sign-in, in parts that are written one after the other while it goes on. */

/** Told apart from the rest, so that whoever serves the page can allow this and nothing else. */
export const pageStyle =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:flex;flex-direction:column;color:#242424;background:#fff}' +
  'main{flex:1;width:min(40rem,calc(100% - 4rem));margin:auto;padding:2rem}footer{padding:1rem;color:#616161}' +
  'a{color:#0b57d0}textarea{display:block;width:100%;box-sizing:border-box;font:inherit}summary{cursor:pointer}' +
  '@media(prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}footer{color:#adadad}a{color:#a8c7fa}}';

/** Screen readers read out what is added to a log. */
export const pageBegin =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  `<title>Signing in</title><style>${pageStyle}</style></head><body><main><h1>Signing in</h1><div role="log"><ol>\n`;

export const pageStage = (stage: SignInStage, durationMs: number, isFine: boolean): string =>
  line(`${text(stageInWords[stage])}: ${isFine ? 'done' : 'stopped'} <small>(${Math.round(durationMs)} ms)</small>`);

/** `pasteTo` takes what the sign-in page says: its errors stay there, and no program is told. */
export const pageQuestion = (signInAddress: string, pasteTo: string): string =>
  line(
    `<a href="${text(signInAddress)}" target="_blank" rel="noopener noreferrer">Open the sign-in page</a>, should it not have come up` +
      '<details><summary>Does it show an error?</summary>' +
      `<form method="post" action="${text(pasteTo)}"><label>Paste its text here<textarea name="text" rows="4"></textarea></label>` +
      '<button>What does this mean?</button></form></details>',
  );

export const pageLine = (said: string): string => line(text(said));

const line = (html: string): string => `<li>${html}</li>\n`;

type Shown = Pick<SignInReport, 'outcome' | 'statusCode' | 'findings'>;

/** That it is done, or the code at the bottom left, where Teams has it. */
export const pageEnd = (report: Shown): string =>
  `</ol></div><div role="status">${ENDINGS[report.outcome]}</div></main><footer>${footer(report)}</footer></body></html>\n`;

const ENDINGS: Readonly<Record<Shown['outcome'], string>> = {
  'signed-in': '<h2>Signed in</h2><p>You can close this window.</p>',
  failed: "<h2>You're not signed in</h2><p>Signing in did not work.</p>",
  cancelled: '<h2>Cancelled</h2><p>Nothing was saved. You can close this window.</p>',
};

const footer = ({ outcome, statusCode, findings }: Shown): string =>
  outcome === 'failed'
    ? `<span>${text(statusCode ?? 'No code')}</span><details><summary>What does this mean?</summary>${meanings(findings)}</details>`
    : '';

const meanings = (findings: readonly Finding[]): string =>
  findings.length === 0 ? '<p>No cause was found.</p>' : findings.map(meaning).join('');

const meaning = ({ title, why, actions }: Finding): string =>
  `<h3>${text(title)}</h3><p>${text(why)}</p>${deeds('What you can do', actions, 'user')}${deeds('What your admin can do', actions, 'admin')}`;

const deeds = (heading: string, actions: Finding['actions'], reader: 'user' | 'admin'): string => {
  const own = actions.filter((action) => action.for === reader);
  return own.length === 0
    ? ''
    : `<h4>${heading}</h4><ol>${own.map(({ title }) => `<li>${text(title)}</li>`).join('')}</ol>`;
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const text = (raw: string): string => raw.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
