import type { Cause } from '../model/cause.ts';
import { html } from '../report/html/html.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** Every cause, in the order in which they are looked for. */
export const causesPage = (site: Site, causes: readonly Cause[]): string =>
  page(site, {
    title: site.phrases.causes.title,
    main: html`${Object.entries(site.phrases.causes.groups).map(
      ([group, title]) =>
        html`<section class="part"><h2>${title}</h2><ul>${causes
          .filter((cause) => cause.group === group)
          .map(
            ({ id, title }) => html`<li><a href="${addressOf(site, `causes/${id}`)}">${title}</a></li>`,
          )}</ul></section>`,
    )}`,
  });
