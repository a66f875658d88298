import { html } from '../report/html/html.ts';
import { filled } from '../report/languages/phrases.ts';
import { page } from './page.ts';
import type { ShownReport } from './shown-report.ts';
import type { Site } from './site.ts';
import { wayTo } from './way-to.ts';

/** What came of sending: it is there, or why not, and then the other ways. */
export const sentPage = (
  site: Site,
  report: ShownReport | undefined,
  to: string,
  outcome: { readonly ok: true } | { readonly ok: false; readonly why: string },
): string => {
  const { send: says } = site.phrases;
  const text = outcome.ok ? filled(says.sentSays, { to }) : filled(says.notSentSays, { to, why: outcome.why });
  return page(site, {
    title: outcome.ok ? says.sent : says.notSent,
    main: html`<section class="verdict ${outcome.ok ? 'good' : 'bad'}"><p role="status">${text}</p></section>
${report === undefined ? undefined : waysOn(site, report, outcome.ok ? says.backToWays : says.otherWays)}`,
  });
};

const waysOn = (site: Site, report: ShownReport, others: string) =>
  html`${wayTo(site, report, { part: 'send', says: others })}
${wayTo(site, report, { part: '', says: site.phrases.send.back })}`;
