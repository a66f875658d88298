import { translatorInto } from '../catalogue/languages/translator-into.ts';
import { pagePhrasesIn } from '../console/languages/page-phrases-in.ts';
import { pageDress } from '../console/page-dress.ts';
import type { Site } from '../console/site.ts';
import { languageOf } from '../model/language.ts';
import { type Handed, handedIn } from '../report/handed/handed.ts';
import { handedBlocks } from '../report/handed/handed-text.ts';
import { blocksHtml } from '../report/html/blocks-html.ts';
import { html } from '../report/html/html.ts';
import { phrasesIn } from '../report/languages/phrases-in.ts';
import { knownHere } from './known-here.ts';

/**
 * Runs in the browser, on the page to which links lead that carry a report. It tells the report with the very functions of the server,
 * from the catalogue that it carries, and sends nothing to anybody.
 */

/** What of the browser is used here; the rest of the program has no types of browsers. */
type Window = {
  readonly location: { readonly hash: string };
  readonly document: {
    readonly documentElement: { readonly lang: string };
    querySelector(selector: string): Place | null;
  };
  addEventListener(type: 'hashchange', listener: () => void): void;
};
type Place = { innerHTML: string; readonly dataset: { readonly base?: string; readonly damaged?: string } };

const { location, document, addEventListener } = globalThis as unknown as Window;

const place = document.querySelector('[data-link]');
if (place !== null) {
  tell(place);
  addEventListener('hashchange', () => tell(place));
}

/** An address without a report leaves the page as it is: there the person can paste one. */
async function tell(place: Place): Promise<void> {
  const text = decoded(location.hash.slice(1));
  if (text === '') return;
  const handed = await handedIn(text, knownHere());
  const { base = '', damaged = '' } = place.dataset;
  place.innerHTML =
    handed === null || handed === 'damaged' ? html`<p role="alert">${damaged}</p>`.html : await told(handed, base);
}

/** Some programs write the address anew before they open it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function told(handed: Handed, base: string): Promise<string> {
  const language = languageOf(document.documentElement.lang) ?? 'en';
  const [phrases, pagePhrases, translator] = await Promise.all([
    phrasesIn(language),
    pagePhrasesIn(language),
    translatorInto(language),
  ]);
  const site: Site = {
    root: '',
    base,
    page: '',
    canCheck: false,
    canSignIn: false,
    version: '',
    style: '',
    phrases: pagePhrases,
  };
  const addressee = { audience: 'admin', verbose: false, system: null, phrases } as const;
  const blocks = handedBlocks({ ...handed, report: translator.report(handed.report) }, addressee);
  return blocksHtml(blocks, pageDress(site)).html;
}
