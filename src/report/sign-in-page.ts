import type { Finding, SignInReport } from '../model/report.ts';

type Shown = Pick<SignInReport, 'outcome' | 'statusCode' | 'findings'>;

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:flex;flex-direction:column;color:#242424;background:#fff}' +
  'main{flex:1;max-width:40rem;margin:auto;padding:2rem}footer{padding:1rem;color:#616161}summary{cursor:pointer}' +
  '@media(prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}footer{color:#adadad}}';

/** What the browser shows when it has come back: that it is done, or the code at the bottom left, where Teams has it. */
export const signInPage = ({ outcome, statusCode, findings }: Shown): string =>
  outcome === 'signed-in'
    ? page('Signed in', '<p>You can close this window. The rest is in the window of signin-doctor.</p>')
    : page("You're not signed in", '<p>Signing in did not work. What to do is in the window of signin-doctor.</p>', [
        `<span>${text(statusCode ?? 'No code')}</span>`,
        ...(findings.length === 0 ? [] : [details(findings)]),
      ]);

const page = (title: string, main: string, footer: readonly string[] = []): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${text(title)}</title><style>${STYLE}</style></head><body><main><h1>${text(title)}</h1>${main}</main>` +
  `<footer>${footer.join('')}</footer></body></html>\n`;

const details = (findings: readonly Finding[]): string =>
  `<details><summary>What does this mean?</summary>${findings.map(meaning).join('')}</details>`;

const meaning = ({ title, why, actions }: Finding): string =>
  `<h2>${text(title)}</h2><p>${text(why)}</p><ol>${actions
    .filter((action) => action.for === 'user')
    .map(({ title: deed }) => `<li>${text(deed)}</li>`)
    .join('')}</ol>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const text = (raw: string): string => raw.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
