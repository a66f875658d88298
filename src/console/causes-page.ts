import type { Cause, CauseGroup } from '../model/cause.ts';
import { html } from '../report/html/html.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

const GROUPS: Readonly<Record<CauseGroup, string>> = {
  clock: 'The clock',
  names: 'Names (DNS)',
  path: 'The way through the network',
  proxy: 'Proxies',
  tls: 'Secure connections and certificates',
  service: 'The sign-in service',
  account: 'Account and rules of the organisation',
  device: 'This computer',
  'smart-card': 'Smart cards',
};

/** Every cause, in the order in which they are looked for. */
export const causesPage = (site: Site, causes: readonly Cause[]): string =>
  page(site, {
    title: 'Everything that can be the cause',
    main: html`${Object.entries(GROUPS).map(
      ([group, title]) =>
        html`<section class="part"><h2>${title}</h2><ul>${causes
          .filter((cause) => cause.group === group)
          .map(
            ({ id, title }) => html`<li><a href="${addressOf(site, `causes/${id}`)}">${title}</a></li>`,
          )}</ul></section>`,
    )}`,
  });
