import { html } from '../report/html/html.ts';

/** Our sign as assets/icon.svg draws it, within the page: a picture to fetch would cost a slow phone a journey. Its name stands beside it. */
export const sign = html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#4750b8"/><path d="M6 17h5l3-8 4 15 3-7h5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
