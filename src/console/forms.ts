import { type Html, html } from '../report/html/html.ts';
import { addressOf, type Site } from './site.ts';

/** Longer than any log that fits the request; the server has the last word. */
const LONGEST_CHARACTERS = 900_000;

/** Takes anything that a person sees: a code, a message, a log. */
export const explainForm = (
  site: Site,
  text = '',
): Html => html`<form method="post" action="${addressOf(site, 'explain')}">
<label for="text">Paste what you see: the code, the whole message, a log</label>
<textarea id="text" name="text" rows="4" maxlength="${LONGEST_CHARACTERS}" required autocapitalize="off" autocomplete="off" spellcheck="false" placeholder="0xCAA70004">${text}</textarea>
<button${site.canCheck ? undefined : html` class="first"`}>What does it mean?</button>
</form>`;

/** Examines this computer; with a code also what speaks for it and against it. */
export const checkForm = (
  site: Site,
  code?: string,
): Html => html`<form method="post" action="${addressOf(site, 'check')}">
${code === undefined ? undefined : hiddenCode(code)}<button class="first">Check this computer</button>
</form>`;

/** The same once more, about the same code; or about one that the person types in place of an example. */
export const againForm = (
  site: Site,
  code: string | undefined,
  example: string | undefined,
): Html => html`<form method="post" action="${addressOf(site, 'check')}">
${example === undefined ? hiddenCode(code) : codeField(example)}<button class="first">Check again</button>
</form>`;

const hiddenCode = (code: string | undefined): Html | undefined =>
  code === undefined ? undefined : html`<input type="hidden" name="code" value="${code}">`;

const codeField = (example: string): Html =>
  html`<label>Status code <input name="code" placeholder="${example}" maxlength="200" autocapitalize="off" autocomplete="off" spellcheck="false"></label>`;
