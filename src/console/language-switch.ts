import { languages } from '../model/language.ts';
import { type Html, html } from '../report/html/html.ts';
import type { Site } from './site.ts';

/** The same page in every language, each by the name that its speakers know. */
export const languageSwitch = ({ root, page, phrases }: Site): Html =>
  html`<nav class="languages" aria-label="${phrases.languages}">${Object.entries(languages).map(
    ([tag, name]) =>
      html`<a href="${root}/${tag}/${page}" lang="${tag}" hreflang="${tag}"${tag === phrases.language ? html` aria-current="true"` : undefined}>${name}</a> `,
  )}</nav>`;
