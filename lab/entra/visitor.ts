import { readFileSync } from 'node:fs';
import { cardCertificateFile } from './cards.ts';
import type { Person } from './data/people.ts';
import type { Served } from './serve.ts';
import { act, type Manners, type Sight } from './visiting/act.ts';
import { formsIn } from './visiting/forms.ts';
import { type Card, type Fields, type Got, send } from './visiting/send.ts';

/** How a visit ended: back at the app, or on a page with nothing more to do. */
export type Visit = { readonly pages: readonly string[]; readonly back?: URL; readonly last?: Sight };

/** A person at a browser with cookies, without a screen and without scripts. */
export type Visitor = {
  /** Does on each page what the person's story says. */
  readonly visit: (url: string, person: Person, manners?: Manners) => Promise<Visit>;
  /** Opens one page and does nothing there. An address is where the stand-in sends the browser away. */
  readonly open: (url: string) => Promise<Sight | URL>;
};

/** More pages, and more redirects between two, than any sign-in has. */
const MOST_PAGES = 25;

export function newVisitor(served: Served): Visitor {
  const cookies = new Map<string, string>();
  const open = async (url: string, fields?: Fields, person?: Person): Promise<Sight | URL> => {
    let [target, body] = [url, fields];
    for (let hop = 0; hop < MOST_PAGES; hop += 1) {
      if (!isHere(served, target))
        return new URL(`${target}${body === undefined ? '' : `?${new URLSearchParams(body)}`}`);
      const got = await send(served, target, body, {
        headers: cookieHeader(cookies),
        ...cardAt(served, target, person),
      });
      for (const cookie of got.headers['set-cookie'] ?? []) keep(cookies, cookie);
      const { location } = got.headers;
      if (typeof location !== 'string') return sightOf(target, got);
      [target, body] = [new URL(location, target).href, undefined];
    }
    throw new Error(`too many redirects from ${url}`);
  };
  const visit = async (url: string, person: Person, manners: Manners = {}): Promise<Visit> => {
    const pages: string[] = [];
    let seen = await open(url);
    for (let i = 0; i < MOST_PAGES; i += 1) {
      if (seen instanceof URL) return { pages, back: seen };
      pages.push(seen.pgid);
      const sent = act(seen, person, manners);
      if (sent === undefined) return { pages, last: seen };
      seen = await open(new URL(sent.action, seen.url).href, sent.fields, person);
    }
    throw new Error(`the sign-in never ended: ${pages.join(', ')}`);
  };
  return { visit, open };
}

const isHere = ({ origins }: Served, url: string): boolean => Object.values(origins).includes(new URL(url).origin);

/** The person's card, where certificates are asked for. */
function cardAt({ origins, folder, keyFile }: Served, url: string, person: Person | undefined): Card {
  const isAsked = [origins.certauth, origins.stscert].includes(new URL(url).origin);
  if (!isAsked || person?.card === undefined) return {};
  return { cert: readFileSync(cardCertificateFile(folder, person)), key: readFileSync(keyFile) };
}

const cookieHeader = (cookies: ReadonlyMap<string, string>): { readonly Cookie: string } => ({
  Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});

/** @see RFC 6265 section 5.2; every cookie of the stand-in is for all of it */
function keep(cookies: Map<string, string>, header: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}

function sightOf(url: string, { status, text: html }: Got): Sight {
  const [, json = '{}'] = /\$Config=(.*);\n\/\/\]\]>/.exec(html) ?? [];
  const config: Readonly<Record<string, unknown>> = JSON.parse(json);
  return { url, status, html, forms: formsIn(html), pgid: String(config.pgid ?? ''), config };
}
