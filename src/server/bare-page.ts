import type { PagePhrases } from '../console/languages/page-phrases.ts';
import { html } from '../report/html/html.ts';
import { type Answer, pageAnswer } from './asked.ts';
import type { Refusal } from './refusal.ts';

/** For those who are not in: it tells nothing of where the pages lie. */
export function barePage({ status, reason }: Refusal, { language, refusals }: PagePhrases): Answer {
  const { title, says } = refusals[reason];
  return pageAnswer(
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${says}</p></body></html>\n`
      .html,
    status,
  );
}

/**
 * Gives the cookie and goes on by itself. A redirect would not do: where a link outside of the browser's own window led here, browsers
 * hold a strict cookie back until one of our pages asks.
 */
export function enterPage(cookie: string, base: string, { language, goOn }: PagePhrases): Answer {
  const way = `${base}/`;
  const { status, headers, body } = pageAnswer(
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Sign-in Doctor</title><meta http-equiv="refresh" content="0; url=${way}"></head><body><p><a href="${way}">${goOn}</a></p></body></html>\n`
      .html,
  );
  return { status, headers: { ...headers, 'set-cookie': cookie }, body };
}
