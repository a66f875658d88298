import { type Html, html } from '../report/html/html.ts';
import { addressOf, assetOf, type Site } from './site.ts';

/** Longer than any log that fits the request; the server has the last word. */
const LONGEST_CHARACTERS = 900_000;

/** Takes anything that a person sees: a code, a message, a log. With the script also files, dropped or chosen. */
export const explainForm = (
  site: Site,
  text = '',
): Html => html`<form method="post" action="${addressOf(site, 'explain')}" data-takes-files${picturesRead(site)}>
<label for="text">${site.phrases.forms.paste}</label>
<textarea id="text" name="text" rows="4" maxlength="${LONGEST_CHARACTERS}" required autocapitalize="off" autocomplete="off" spellcheck="false" placeholder="0xCAA70004">${text}</textarea>
<p class="file"><label for="file">${site.phrases.forms.file}</label> <input id="file" type="file" accept=".txt,.log,.html,.json,.har,.csv,text/*${site.readsPicturesBy === undefined ? undefined : ',image/*'}"></p>
<p role="status" data-file-said data-no-text="${site.phrases.forms.noText}" data-end-taken="${site.phrases.forms.endTaken}" data-taken="${site.phrases.forms.taken}" data-reading="${site.phrases.forms.readingPicture}" data-unreadable="${site.phrases.forms.unreadablePicture}"></p>
<button${site.canCheck ? undefined : html` class="first"`}>${site.phrases.forms.meaning}</button>
</form>`;

/** Where the script finds what reads pictures; without it they are files that hold no text. */
const picturesRead = ({ root, readsPicturesBy }: Site): Html | undefined =>
  readsPicturesBy === undefined ? undefined : html` data-picture-reader="${assetOf({ root }, readsPicturesBy)}"`;

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
  opening(site, {}, html`${primary(site)}${accountFields(site)}`);

/** The same once more, about the same, compared with this time; or about a code that the person types in place of an example. */
export const againForm = (
  site: Site,
  about: AboutInWords,
  example: string | undefined,
  since: string | undefined,
): Html =>
  opening(
    site,
    about,
    html`${since === undefined ? undefined : hidden('since', since)}${example === undefined ? undefined : codeField(site, example)}<button class="first">${site.phrases.forms.again}</button>`,
    since !== undefined,
  );

/** Asking changes nothing on a help desk's server, so there it is a mere question; but an address has no room for what was seen before. */
const opening = (site: Site, about: AboutInWords, fields: Html, isLong = false): Html =>
  site.canCheck
    ? html`<form method="post" action="${addressOf(site, 'check')}">\n${hiddenFields(about)}${fields}\n</form>`
    : html`<form${isLong ? html` method="post"` : undefined} action="${addressOf(site, 'look')}">\n${hiddenFields({ ...about, user: null })}${fields}\n</form>`;

const primary = ({ canCheck, phrases: { forms } }: Site): Html =>
  html`<button class="first">${canCheck ? forms.check : forms.checkByBrowser}</button>`;

const hiddenFields = ({ code, user, cloud }: AboutInWords): readonly Html[] => [
  ...(code === undefined ? [] : [hidden('code', code)]),
  ...(user === undefined || user === null ? [] : [hidden('user', user)]),
  ...(cloud === undefined || cloud === 'public' ? [] : [hidden('cloud', cloud)]),
];

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const codeField = ({ phrases }: Site, example: string): Html =>
  html`<label>${phrases.forms.statusCode} <input name="code" placeholder="${example}" maxlength="200" autocapitalize="off" autocomplete="off" spellcheck="false"></label>`;

export const cloudField = ({
  phrases: { forms },
}: Site): Html => html`<label>${forms.cloud} <select name="cloud">${Object.entries(forms.clouds).map(([name, title]) => html`<option value="${name}">${title}</option>`)}</select></label>
`;

export const userField = ({
  phrases,
}: Site): Html => html`<label>${phrases.forms.user} <input name="user" type="email" maxlength="320" autocomplete="username" autocapitalize="off" spellcheck="false" placeholder="name@contoso.com"></label>
`;

const accountFields = (site: Site): Html =>
  html`<details><summary>${site.phrases.forms.account}</summary>
${site.canCheck ? userField(site) : undefined}${cloudField(site)}</details>`;
