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

type Wanted = {
  /** Asks about this code as well. */
  readonly code?: string | undefined;
  /** On a report: a code can be typed, and the button says what it is for. */
  readonly isAgain?: boolean;
};

export const checkForm = (
  site: Site,
  { code, isAgain = false }: Wanted,
): Html => html`<form method="post" action="${addressOf(site, 'check')}">
${code === undefined ? undefined : codeField(code, isAgain)}
<button class="first">${isAgain ? 'Check again' : 'Check this computer'}</button>
</form>`;

const codeField = (code: string, isAsked: boolean): Html =>
  isAsked
    ? html`<label>Status code <input name="code" value="${code}" maxlength="200" autocapitalize="off" autocomplete="off" spellcheck="false"></label>`
    : html`<input type="hidden" name="code" value="${code}">`;
