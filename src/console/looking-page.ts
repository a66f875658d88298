import type { CheckStatus } from '../model/report.ts';
import { type Html, html } from '../report/html/html.ts';
import { filled, type Phrases } from '../report/languages/phrases.ts';
import { printable } from '../report/printable.ts';
import { toneOfState } from '../report/tone-of-state.ts';
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
export const lookingWords = ({ id, title, state, summary }: Looking, { label, states }: Phrases) => ({
  id,
  word: states[state],
  tone: toneOfState[state],
  text: printable(summary === '' ? title : `${filled(label, { label: title })} ${summary}`),
});

/** Every check with its state, and how many are done: that one line a screen reader tells. */
export const lookingList = ({ phrases: { looking } }: Site, all: readonly Looking[], phrases: Phrases): Html => html`
<p role="status" data-count="${looking.count}">${filled(looking.count, { done: all.filter(({ state }) => state !== 'started').length, all: all.length })}</p>
<ul class="checks" role="list">${all
  .map((one) => lookingWords(one, phrases))
  .map(
    ({ id, word, tone, text }) =>
      html`<li id="check-${id}"><span class="state ${tone}">${word}</span> <span>${text}</span></li>`,
  )}</ul>
`;

/** While this computer is examined. With the script the list renews itself, without it the page does. */
export const lookingPage = (site: Site, run: string, all: readonly Looking[], phrases: Phrases): string =>
  page(site, {
    title: site.phrases.looking.title,
    isWaiting: true,
    main: html`<section class="part" data-events="${addressOf(site, `${run}/events`)}">${lookingList(site, all, phrases)}</section>`,
  });
