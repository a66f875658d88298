import { html } from '../report/html/html.ts';

/** What assets/icon.svg draws, in a square of 32. */
const SHAPES =
  '<rect width="32" height="32" rx="8" fill="#4750b8"/><path d="M6 17h5l3-8 4 15 3-7h5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>';

/** Our sign within the page: a picture to fetch would take the line that the script needs. Its name stands beside it. */
export const sign = html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">${{ html: SHAPES }}</svg>`;

/** The same for the tab of the browser, as an address that holds the picture itself. */
export const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${SHAPES}</svg>`)}`;
