import type { Block } from '../report/block.ts';
import { blocksHtml } from '../report/html/blocks-html.ts';
import { type Html, html } from '../report/html/html.ts';
import { page } from './page.ts';
import { pageDress } from './page-dress.ts';
import type { ShownReport } from './shown-report.ts';
import type { Site } from './site.ts';

type TextPage = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The address of the same text for the other kind of reader, and what the link says. */
  readonly other?: { readonly address: string; readonly says: string };
  readonly after?: Html;
  /** When the text is one. */
  readonly report?: ShownReport;
};

/** A text of the program as a page: the same words as on the terminal. */
export const textPage = (site: Site, { title, blocks, other, after, report }: TextPage): string =>
  page(site, {
    title,
    main: html`${blocksHtml(blocks, pageDress(site, report))}
${other === undefined ? undefined : html`<p class="other"><a href="${other.address}">${other.says}</a></p>`}
${after}`,
  });
