import { type Html, html } from '../report/html/html.ts';
import { hidden } from './forms.ts';
import type { ShownReport } from './shown-report.ts';
import { addressOf, type Site } from './site.ts';

type Way = {
  /** What lies below the report: `send`; the report itself when empty. */
  readonly part: string;
  readonly says: string;
  readonly isFirst?: boolean;
  readonly withNames?: boolean;
};

/** A button that leads to a report or a part of it: a link, or where nothing is kept a form that brings along what the browser saw. */
export function wayTo(site: Site, { page, brings }: ShownReport, { part, says, isFirst, withNames }: Way): Html {
  const address = addressOf(site, part === '' ? page : `${page}/${part}`);
  if (brings === undefined)
    return html`<p><a class="button${isFirst ? ' first' : ''}" href="${address}${withNames ? '?names=yes' : ''}"${part.endsWith('.html') ? html` download` : undefined}>${says}</a></p>`;
  return html`<form method="post" action="${address}">${broughtAlong(brings)}<button${isFirst ? html` class="first"` : undefined}>${says}</button></form>`;
}

export const broughtAlong = (brings: ShownReport['brings']): readonly Html[] =>
  Object.entries(brings ?? {}).map(([name, value]) => hidden(name, value));
