import type { Timeline } from '../block.ts';
import { printable } from '../printable.ts';
import { lengthOf } from '../waterfall-lines.ts';
import { type Html, html } from './html.ts';

/** Each request with its stages; bars of one scale for all, for the eye alone: the numbers say the same. */
export function waterfallHtml(rows: readonly Timeline[]): Html {
  const longestMs = Math.max(1, ...rows.map(lengthOf));
  return html`<ul>${rows.map((row) => html`<li>${printable(row.title)}: ${lengthOf(row)} ms <table>${stages(row, longestMs)}</table></li>`)}</ul>`;
}

function stages({ stages: all }: Timeline, longestMs: number): readonly Html[] {
  let begunMs = 0;
  return all.map(({ name, durationMs }) => {
    const bar = html`<svg class="bar" viewBox="0 0 ${longestMs} 1" preserveAspectRatio="none" aria-hidden="true"><rect x="${begunMs}" width="${durationMs}" height="1"/></svg>`;
    begunMs += durationMs;
    return html`<tr><th scope="row">${printable(name)}</th> <td>${Math.round(durationMs)} ms</td> <td>${bar}</td></tr>`;
  });
}
