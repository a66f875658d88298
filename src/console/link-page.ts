import { html } from '../report/html/html.ts';
import { explainForm } from './forms.ts';
import { page } from './page.ts';
import type { Site } from './site.ts';

/** What reads the link in the browser. It is made when the package is built. */
export const LINK_READER = 'read-link.js';

/**
 * Where links lead that carry a report behind their #. The browser unpacks it here and tells nobody: that part of an address is never
 * sent. Without scripts, or where the program runs from its source, the person pastes the link.
 */
export const linkPage = (site: Site): string =>
  page(site, {
    title: site.phrases.titles.handed,
    main: html`<div data-link data-base="${site.base}" data-damaged="${site.phrases.refusals.damaged.says}"><p>${site.phrases.link.paste}</p>
<section class="part">${explainForm(site)}</section></div>`,
    scripts: site.readsLinks ? [LINK_READER] : [],
  });
