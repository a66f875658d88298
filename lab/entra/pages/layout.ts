import { tenantNamed } from '../data/tenants.ts';
import type { Turn } from '../entra.ts';
import { type Answer, html } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { description, type Refused } from '../refused.ts';

export type Input = { readonly name: string; readonly label: string; readonly type: string; readonly value?: string };

export type Form = {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly inputs?: readonly Input[];
  readonly submit: string;
};

/** One page, without its looks. All texts are plain; the layout escapes them. */
export type Page = {
  /** What the service calls this page in `$Config`. */
  readonly pgid: string;
  readonly title: string;
  readonly lines?: readonly string[];
  readonly refused?: Refused | undefined;
  readonly forms?: readonly Form[];
  readonly links?: readonly { readonly href: string; readonly text: string }[];
  /** Label and value, for people who help. */
  readonly details?: readonly (readonly [string, string])[];
  /** What the page does by itself. */
  readonly script?: string;
  readonly config?: Readonly<Record<string, unknown>>;
};

/** @see https://html.spec.whatwg.org/multipage/syntax.html#syntax-charref */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const hiddenInput = ([name, value]: readonly [string, string]): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

const visibleInput = ({ name, label, type, value = '' }: Input): string =>
  `<label>${escaped(label)}<input name="${escaped(name)}" type="${type}" value="${escaped(value)}"></label>`;

export const formHtml = ({ action, hidden = {}, inputs = [], submit }: Form): string =>
  `<form method="post" action="${escaped(action)}">${Object.entries(hidden).map(hiddenInput).join('')}${inputs
    .map(visibleInput)
    .join('')}<button>${escaped(submit)}</button></form>`;

/** JSON inside a script: no character in it may end the script. */
const scriptJson = (content: object): string => JSON.stringify(content).replaceAll('<', '\\u003c');

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;background:#eef1f4;color:#1b1b1b;margin:0;display:grid;place-items:center;min-height:100vh}
main{background:#fff;padding:2.5rem;width:min(22rem,85vw);box-shadow:0 2px 8px #0003}h1{font-size:1.4rem;margin:0 0 1rem}label{display:block;margin:1rem 0}
input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4rem;border:1px solid #777}button{font:inherit;padding:.4rem 1.2rem;margin:.5rem 0}
.refused{color:#a4262c}dl{font-size:.85rem;border-top:1px solid #ddd;padding-top:1rem}dt{font-weight:600}dd{margin:0 0 .4rem;overflow-wrap:anywhere}footer{font-size:.75rem;color:#555;margin-top:2rem}`;

/** The page as Entra lays its pages out: a box in the middle, what went wrong above the form, and `$Config` for scripts. */
export function show(turn: Turn, page: Page, journey?: Journey): Answer {
  const { lines = [], forms = [], links = [], details = [], refused } = page;
  return html(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="PageID" content="${page.pgid}">
<title>${escaped(page.title)}</title><style>${STYLE}</style>
<script>//<![CDATA[
$Config=${scriptJson(configOf(turn, page, journey))};
//]]></script></head><body><main><h1>${escaped(page.title)}</h1>
${refused === undefined ? '' : `<p class="refused" role="alert" id="errorText">${escaped(refused.message)}</p>`}
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${forms.map(formHtml).join('\n')}
${links.map(({ href, text }) => `<p><a href="${escaped(href)}">${escaped(text)}</a></p>`).join('\n')}
${details.length === 0 ? '' : `<dl>${details.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('\n')}</dl>`}
<footer>A stand-in for tests. Nobody real signs in here.</footer></main>
${page.script === undefined ? '' : `<script>${page.script}</script>`}</body></html>`,
  );
}

const configOf = ({ trace }: Turn, { pgid, refused, config = {} }: Page, journey?: Journey): object => ({
  pgid,
  correlationId: trace.correlationId,
  sessionId: trace.traceId,
  ...(journey === undefined
    ? {}
    : {
        sCtx: journey.id,
        sFT: journey.id,
        strAppName: journey.app.name,
        sAppId: journey.app.id,
        sTenantId: tenantNamed(journey.tenantWord)?.id ?? journey.tenantWord,
      }),
  ...(refused === undefined
    ? {}
    : {
        sErrorCode: String(refused.number),
        sErrTxt: refused.message.replace(/^AADSTS\d+: /, ''),
        strServiceExceptionMessage: description(refused, trace),
      }),
  ...config,
});
