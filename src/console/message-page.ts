import { html } from '../report/html/html.ts';
import { explainForm } from './forms.ts';
import { page } from './page.ts';
import type { Site } from './site.ts';

/** When there is nothing to show: why, and a way on. */
export const messagePage = (site: Site, title: string, says: string, text?: string): string =>
  page(site, { title, main: html`<p>${says}</p><section class="part">${explainForm(site, text)}</section>` });
