import { type Html, html } from '../report/html/html.ts';
import { addressOf, type Site } from './site.ts';

/** Longer than any log that fits the request; the server has the last word. */
const LONGEST_CHARACTERS = 900_000;

/** Takes anything that a person sees: a code, a message, a log. With the script also files, dropped or chosen. */
export const explainForm = (
  site: Site,
  text = '',
): Html => html`<form method="post" action="${addressOf(site, 'explain')}" data-takes-files>
<label for="text">Paste what you see: the code, the whole message, a log, a report</label>
<textarea id="text" name="text" rows="4" maxlength="${LONGEST_CHARACTERS}" required autocapitalize="off" autocomplete="off" spellcheck="false" placeholder="0xCAA70004">${text}</textarea>
<p class="file" hidden><label for="file">Or drop a file here, or choose it:</label> <input id="file" type="file" accept=".txt,.log,.html,.json,.har,.csv,text/*"></p>
<p role="status" data-file-said></p>
<button${site.canCheck ? undefined : html` class="first"`}>What does it mean?</button>
</form>`;

/** What an examination is about, in words; it stands in forms, so that the next one is about the same. */
export type AboutInWords = {
  readonly code?: string | undefined;
  readonly user?: string | null;
  readonly cloud?: string;
};

/** Examines this computer, or where that cannot be reached, has the browser look. */
export const checkForm = (site: Site, about: AboutInWords = {}): Html => opening(site, about, html`${primary(site)}`);

/** The same, with fields for what the person may want to tell. */
export const checkFormWithAccount = (site: Site): Html =>
  opening(site, {}, html`${accountFields(site)}${primary(site)}`);

/** The same once more, about the same; or about a code that the person types in place of an example. */
export const againForm = (site: Site, about: AboutInWords, example: string | undefined): Html =>
  opening(
    site,
    about,
    html`${example === undefined ? undefined : codeField(example)}<button class="first">Check again</button>`,
  );

/** Asking changes nothing on a help desk's server, so there it is a mere question. */
const opening = (site: Site, about: AboutInWords, fields: Html): Html =>
  site.canCheck
    ? html`<form method="post" action="${addressOf(site, 'check')}">\n${hiddenFields(about)}${fields}\n</form>`
    : html`<form action="${addressOf(site, 'look')}">\n${hiddenFields({ ...about, user: null })}${fields}\n</form>`;

const primary = ({ canCheck }: Site): Html =>
  html`<button class="first">${canCheck ? 'Check this computer' : 'Check with this browser'}</button>`;

const hiddenFields = ({ code, user, cloud }: AboutInWords): readonly Html[] => [
  ...(code === undefined ? [] : [hidden('code', code)]),
  ...(user === undefined || user === null ? [] : [hidden('user', user)]),
  ...(cloud === undefined || cloud === 'public' ? [] : [hidden('cloud', cloud)]),
];

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const codeField = (example: string): Html =>
  html`<label>Status code <input name="code" placeholder="${example}" maxlength="200" autocapitalize="off" autocomplete="off" spellcheck="false"></label>`;

/** By the names that the command line has for them. */
const CLOUDS: Readonly<Record<string, string>> = {
  public: 'Microsoft 365',
  usgov: 'US government',
  usgovdod: 'US Department of Defense',
  china: 'China (21Vianet)',
};

export const cloudField = html`<label>Cloud of your organisation <select name="cloud">${Object.entries(CLOUDS).map(([name, title]) => html`<option value="${name}">${title}</option>`)}</select></label>
`;

export const userField = html`<label>Address with which you sign in <input name="user" type="email" maxlength="320" autocomplete="username" autocapitalize="off" spellcheck="false" placeholder="name@contoso.com"></label>
`;

const accountFields = ({ canCheck }: Site): Html =>
  html`<details><summary>About your account</summary>
${canCheck ? userField : undefined}${cloudField}</details>`;
