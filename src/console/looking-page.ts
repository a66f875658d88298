import type { CheckStatus } from '../model/report.ts';
import { checkStates } from '../report/check-states.ts';
import { type Html, html } from '../report/html/html.ts';
import { printable } from '../report/printable.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** How far one check is. */
export type Looking = {
  readonly id: string;
  readonly title: string;
  readonly state: 'started' | CheckStatus;
  readonly summary: string;
};

/** What a check says in the list; the script puts the same words there as they come. */
export const lookingWords = ({ id, title, state, summary }: Looking) => ({
  id,
  ...checkStates[state],
  text: printable(summary === '' ? title : `${title}: ${summary}`),
});

/** Every check with its state, and how many are done: that one line a screen reader tells. */
export const lookingList = (all: readonly Looking[]): Html => html`
<p role="status" data-count>${all.filter(({ state }) => state !== 'started').length} of ${all.length} are done.</p>
<ul class="checks" role="list">${all
  .map(lookingWords)
  .map(
    ({ id, word, tone, text }) =>
      html`<li id="check-${id}"><span class="state ${tone}">${word}</span> <span>${text}</span></li>`,
  )}</ul>
`;

/** While this computer is examined. With the script the list renews itself, without it the page does. */
export const lookingPage = (site: Site, run: string, all: readonly Looking[]): string =>
  page(site, {
    title: 'Looking at this computer',
    isWaiting: true,
    main: html`<section class="part" data-events="${addressOf(site, `${run}/events`)}">${lookingList(all)}</section>`,
  });
