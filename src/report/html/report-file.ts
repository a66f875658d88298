import type { CheckReport } from '../../model/report.ts';
import { checkBlocks } from '../check-text.ts';
import { english } from '../languages/english.ts';
import type { Phrases } from '../languages/phrases.ts';
import { blocksHtml, type Dress } from './blocks-html.ts';
import { html } from './html.ts';

const STYLE =
  'body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:50rem;margin:0 auto;padding:1rem;color:#242424;background:#fff;overflow-wrap:anywhere}' +
  'table{border-collapse:collapse}th,td{padding:.2rem .75rem .2rem 0;text-align:left;vertical-align:top;font-weight:400}' +
  'pre{padding:.75rem;background:#f0f0f0;white-space:pre-wrap}.word{display:block;color:#b10e1c;font-size:1rem}.faint{color:#5c5c5c}' +
  'svg.bar{width:12rem;height:.75rem;fill:#4750b8}.wide{overflow-x:auto}.strong{font-weight:600}' +
  '@media(prefers-color-scheme:dark){body{color:#fff;background:#1a1a1a}pre{background:#292929}.word{color:#ff99a4}.faint{color:#b8b8b8}svg.bar{fill:#9aa2f2}}';

/** In a mail there is no program behind the page. */
const dressIn = ({ file: { table } }: Phrases): Dress => ({
  table,
  command: (text) => html`<pre>${text}</pre>`,
  deed: (text) => text,
  address: () => undefined,
});

/**
 * The report as one file that opens anywhere: all details for the admin, and the whole as JSON for programs, in the element `report`.
 * It holds no script and loads nothing; what stands in it is text. `shown` is the report in the language of its readers.
 */
export const reportFile = (report: CheckReport, phrases: Phrases = english, shown = report): string =>
  html`<!doctype html>
<html lang="${phrases.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${phrases.file.title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
<h1>${phrases.file.title}</h1>
${blocksHtml(checkBlocks(shown, { audience: 'admin', verbose: false, system: null, phrases }), dressIn(phrases))}
<section><h2>${phrases.file.forPrograms}</h2>
<pre id="report">${JSON.stringify(report, null, 2)}</pre></section>
</main>
</body>
</html>
`.html;
