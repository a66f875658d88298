import type { Texts } from './texts.ts';

/** A dialog as HTML. `code` is the code as the dialog writes it. */
export type Dialog = (texts: Texts, code: string) => string;

const REQUEST = '8fdc0a48-915a-4099-b368-bf7ac719bf00';
const CORRELATION = 'e2af9d80-f80a-4465-ac5b-3ce95baa4b9b';

/** Teams: the status code stands small at the bottom left. */
const teams: Dialog = (texts, code) => `<div class="window" style="width:560px">
<p class="title">Microsoft Teams</p>
<h1>${texts.sorry}</h1><p>${texts.restart}</p>
<p><button>${texts.tryAgain}</button> <button class="quiet">${texts.signOut}</button></p>
<p class="small foot">${texts.statusCode} - ${code}</p></div>`;

/** Windows: the box in which apps sign in. */
const windows: Dialog = (texts, code) => `<div class="window" style="width:460px">
<p class="title">Microsoft</p>
<h1>${texts.issue}</h1><p>${texts.message}</p>
<p><a>https://wmv.microsoft.com/wamerrors</a></p>
<p>${texts.errorCode}: ${code}</p>
<p>${texts.serverMessage}: ${texts.message}</p>
<p><button>OK</button></p></div>`;

/** The sign-in page, whose message begins with the code. */
const page: Dialog = (texts, code) => `<div class="window" style="width:440px">
<p class="brand">Microsoft</p>
<h1>${texts.issue}</h1><p>${texts.trouble}</p>
<p>${code}: ${texts.message}</p>
<p class="small"><b>${texts.details}</b><br>Request Id: ${REQUEST}<br>Correlation Id: ${CORRELATION}<br>Timestamp: 2026-03-12T01:17:25Z</p></div>`;

/** The sign-in page for what a policy forbids: the number stands alone, in a list that is folded out. */
const policy: Dialog = (texts, code) => `<div class="window" style="width:460px">
<p class="brand">Microsoft</p><p>alex@contoso.com</p>
<h1>${texts.issue}</h1><p>${texts.contactAdmin}</p>
<p class="small"><b>${texts.details}</b><br>${texts.errorCode}: ${code}<br>Request Id: ${REQUEST}<br>Correlation Id: ${CORRELATION}<br>Timestamp: 2026-03-12T01:17:25Z<br>App name: Microsoft Teams</p></div>`;

export const dialogs = { teams, windows, page, policy } as const;

const COLOURS = {
  light: { desk: '#d8e2ee', window: '#ffffff', text: '#242424', quiet: '#616161', brand: '#5b5fc7' },
  dark: { desk: '#0b0b0d', window: '#1f1f1f', text: '#e4e4e4', quiet: '#adadad', brand: '#9ea2ff' },
} as const;

/** A whole page with one dialog, in the dress of Microsoft's own windows. Open Sans is near to Segoe UI, which only Windows has. */
export function dialogPage(dialog: string, look: keyof typeof COLOURS, font: string): string {
  const { desk, window, text, quiet, brand } = COLOURS[look];
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:28px;background:${desk};font:14px/1.4 ${font},"IPAGothic",sans-serif;color:${text};width:fit-content}
.window{background:${window};padding:18px 26px 14px;border:1px solid ${quiet};border-radius:4px}
h1{font-size:22px;line-height:1.3;font-weight:600;margin:14px 0 10px}p{margin:10px 0}
.title,.small{font-size:12px;color:${quiet}}.foot{margin-top:36px}.brand{font-size:18px;color:${quiet};font-weight:600}
a{color:${brand}}button{font:inherit;border:0;border-radius:4px;padding:6px 18px;background:${brand};color:${window}}
button.quiet{background:${window};color:${text};border:1px solid ${quiet}}
</style>${dialog}`;
}
