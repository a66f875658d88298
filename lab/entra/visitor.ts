import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { cardCertificateFile } from './cards.ts';
import type { Person } from './data/people.ts';
import type { Served } from './serve.ts';
import { totpAt, totpSecret } from './totp.ts';

/** A page as a visitor sees it. */
export type Sight = {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  /** What the service calls the page; empty for pages that only lead on. */
  readonly pgid: string;
  /** The number of the refusal on the page, and what else `$Config` says. */
  readonly config: Readonly<Record<string, unknown>>;
};

/** How a visit ended: back at the app, or on a page with nothing more to do. */
export type Visit = { readonly pages: readonly string[]; readonly back?: URL; readonly last?: Sight };

/** A person at a browser with cookies, without a screen. */
export type Visitor = {
  readonly visit: (url: string, person: Person, manners?: Manners) => Promise<Visit>;
  readonly open: (url: string, fields?: Readonly<Record<string, string>>) => Promise<Sight | URL>;
};

export type Manners = {
  /** The code that a device shows. */
  readonly deviceCode?: string;
  readonly staysSignedIn?: boolean;
  readonly now?: () => Date;
};

type Field = readonly [name: string, value: string];
type FoundForm = { readonly action: string; readonly fields: readonly Field[] };

/** More pages than any sign-in has. */
const MOST_PAGES = 25;

export function newVisitor(served: Served): Visitor {
  const cookies = new Map<string, string>();
  const ca = readFileSync(served.rootFile);
  const open = async (url: string, fields?: Readonly<Record<string, string>>, person?: Person) => {
    let [target, body] = [url, fields];
    for (let hop = 0; hop < MOST_PAGES; hop += 1) {
      const got = await ask(served, ca, cookies, target, body, person);
      if (got.location === undefined) return sightOf(target, got);
      const next = new URL(got.location, target);
      if (!Object.values(served.origins).includes(next.origin)) return next;
      [target, body] = [next.href, undefined];
    }
    throw new Error(`too many redirects from ${url}`);
  };
  const visit = async (url: string, person: Person, manners: Manners = {}): Promise<Visit> => {
    const pages: string[] = [];
    let seen = await open(url);
    for (let i = 0; i < MOST_PAGES; i += 1) {
      if (seen instanceof URL) return { pages, back: seen };
      pages.push(seen.pgid);
      const step = act(seen, person, manners);
      if (step === undefined) return { pages, last: seen };
      const action = new URL(step.action, seen.url).href;
      if (!Object.values(served.origins).includes(new URL(action).origin))
        return { pages, back: new URL(`${action}?${new URLSearchParams(Object.fromEntries(step.fields))}`) };
      seen = await open(action, Object.fromEntries(step.fields), person);
    }
    throw new Error(`the sign-in never ended: ${pages.join(', ')}`);
  };
  return { visit, open };
}

type Got = { readonly status: number; readonly location: string | undefined; readonly html: string };

function ask(
  served: Served,
  ca: Buffer,
  cookies: Map<string, string>,
  url: string,
  fields: Readonly<Record<string, string>> | undefined,
  person: Person | undefined,
): Promise<Got> {
  const card = isWhereCardsAre(served, url) && person?.card !== undefined ? person : undefined;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: fields === undefined ? 'GET' : 'POST',
      ca,
      ...(card === undefined ? {} : { cert: readFileSync(cardCertificateFile(served.folder, card)) }),
      ...(card === undefined ? {} : { key: readFileSync(served.keyFile) }),
      headers: {
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(fields === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
    });
    sent.on('error', reject).on('response', (response) => {
      for (const cookie of response.headers['set-cookie'] ?? []) keep(cookies, cookie);
      response.setEncoding('utf8');
      let html = '';
      response.on('data', (piece: string) => {
        html += piece;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, html }),
      );
    });
    sent.end(fields === undefined ? undefined : new URLSearchParams(fields).toString());
  });
}

const isWhereCardsAre = ({ origins }: Served, url: string): boolean =>
  [origins.certauth, origins.stscert].includes(new URL(url).origin);

function keep(cookies: Map<string, string>, header: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}

function sightOf(url: string, { status, html }: Got): Sight {
  const [, json = '{}'] = /\$Config=(.*);\n\/\/\]\]>/.exec(html) ?? [];
  const config: Readonly<Record<string, unknown>> = JSON.parse(json);
  return { url, status, html, pgid: String(config.pgid ?? ''), config };
}

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)));

const formsIn = (html: string): readonly FoundForm[] =>
  [...html.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)].map(([, action = '', inside = '']) => ({
    action: plain(action),
    fields: [
      ...inside.matchAll(/<input[^>]* name="([^"]*)"[^>]* value="([^"]*)"|<input name="([^"]*)"[^>]* value="([^"]*)"/g),
    ].map(([, hidden, hiddenValue, name, value]): Field => [hidden ?? name ?? '', plain(hiddenValue ?? value ?? '')]),
  }));

const filled = (form: FoundForm | undefined, values: Readonly<Record<string, string>>): FoundForm | undefined =>
  form && { ...form, fields: [...form.fields.filter(([name]) => !(name in values)), ...Object.entries(values)] };

/** What the person does on a page; nothing when it ends there. */
function act({ pgid, html, config }: Sight, person: Person, manners: Manners): FoundForm | undefined {
  const [first, second] = formsIn(html);
  const says = (yes: boolean): FoundForm | undefined => (yes ? first : second);
  const isRefused = config.sErrorCode !== undefined && config.sErrorCode !== '50140';
  if (isRefused) return undefined;
  switch (pgid) {
    case '':
      return first;
    case 'ConvergedSignIn':
      if (!first?.fields.some(([name]) => name === 'passwd')) return filled(first, { login: person.name });
      return person.card === undefined ? filled(first, { passwd: person.password }) : second;
    case 'AdfsSignIn':
      if (person.card !== undefined) return second;
      return html.includes('<p>') && /ID3242|MSIS\d/.test(html)
        ? undefined
        : filled(first, { UserName: person.name, Password: person.password });
    case 'ConvergedTFA':
      if (first?.fields.some(([name]) => name === 'otc'))
        return filled(first, { otc: totpAt(totpSecret(person.name), (manners.now ?? (() => new Date()))()) });
      return first?.fields.some(([name]) => name === 'phone') ? says(person.declines !== 'second-step') : first;
    case 'ConvergedConsent':
      return says(person.declines !== 'consent');
    case 'KmsiInterrupt':
      return says(manners.staysSignedIn ?? false);
    case 'CmsiRemoteConnect':
      return filled(first, { otc: manners.deviceCode ?? '' });
    case 'CmsiInterrupt':
      return first;
    default:
      return undefined;
  }
}
