import { html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** What came of sending: it is there, or why not, and then the other ways. */
export const sentPage = (
  site: Site,
  run: string,
  to: string,
  outcome: { readonly ok: true } | { readonly ok: false; readonly why: string },
): string => {
  const { send: says } = site.phrases;
  const text = outcome.ok ? filled(says.sentSays, { to }) : filled(says.notSentSays, { to, why: outcome.why });
  return page(site, {
    title: outcome.ok ? says.sent : says.notSent,
    main: html`<section class="verdict ${outcome.ok ? 'good' : 'bad'}"><p role="status">${text}</p></section>
<p class="other"><a href="${addressOf(site, `${run}/send`)}">${outcome.ok ? says.backToWays : says.otherWays}</a></p>
<p class="other"><a href="${addressOf(site, run)}">${says.back}</a></p>`,
  });
};
