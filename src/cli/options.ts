import type { CloudName } from '../catalogue/endpoints.ts';
import { type Language, languageOf, languages } from '../model/language.ts';
import { type Place, type Said, say } from '../model/said.ts';
import { UsageError } from './usage-error.ts';

/** One option: what may follow it, what it does, how its value is read. `placeholder` is null for a switch. */
type Option<T> = {
  readonly placeholder: string | null;
  readonly says: string;
  /** Throws a UsageError that begins with what is wrong about the value. */
  read(text: string): T;
};

const flag = (says: string): Option<boolean> => ({ placeholder: null, says, read: () => true });

const valued = <T>(placeholder: string, says: string, read: (text: string) => T): Option<T> => ({
  placeholder,
  says,
  read,
});

const oneOf =
  <const Word extends string>(...words: readonly Word[]) =>
  (text: string): Word => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new UsageError(say`wants ${anyOf(words)}, not "${text}"`);
    return found;
  };

const anyOf = ([first = '', ...others]: readonly string[]): Place =>
  others.reduce<Place>((said, next) => say`${said} or ${next}`, first);

/** Timers of Node hold no more than 31 bits. */
const LONGEST_MS = 2 ** 31 - 1;

function milliseconds(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= LONGEST_MS) return value;
  throw new UsageError(say`wants a number of milliseconds such as 10000, not "${text}"`);
}

const LARGEST_PORT = 65_535;

function port(text: string): number {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= LARGEST_PORT) return value;
  throw new UsageError(say`wants a port such as 8080, not "${text}"`);
}

/** Ids as the caller wrote them, apart by commas. */
function ids(text: string): readonly string[] {
  const found = text.split(',').map((id) => id.trim());
  if (found.includes(''))
    throw new UsageError(say`wants names apart by commas, such as clock-offset,tls-chain, not "${text}"`);
  return found;
}

function language(tag: string): Language {
  const found = languageOf(tag);
  if (found !== undefined) return found;
  const names = Object.entries(languages).map(([known, name]) => `${known} (${name})`);
  throw new UsageError(say`wants ${anyOf(names)}, not "${tag}"`);
}

/** What Unicode calls a letter takes a millisecond to build: only when somebody gives such an option. */
const address = () => new RegExp(String.raw`^[^\s@]+@${DOMAIN}$`, 'u');
const tenant = () =>
  new RegExp(String.raw`^(?:common|organizations|consumers|${DOMAIN}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$`, 'iu');
const DOMAIN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+`;
const id = () => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const resource = () => /^(?:https|api):\/\/[^\s"]+$/i;

const shaped =
  (pattern: () => RegExp, example: Said) =>
  (text: string): string => {
    if (!pattern().test(text)) throw new UsageError(say`wants ${example}, not "${text}"`);
    return text;
  };

const clouds = oneOf<CloudName>('public', 'usgov', 'usgovdod', 'china');

/** Every option of every command. */
export const options = {
  card: flag('also looks at smart cards: reader, certificate, tries left; asks for no PIN and spends no try'),
  'card-key': flag(
    'lets the card in the reader prove its key; asks for its PIN once, after showing how many tries are left',
  ),
  'card-roots': valued(
    'file',
    'certificates (PEM) of the authorities that vouch for cards in your organisation',
    (text) => text,
  ),
  certificate: valued(
    'file',
    'signs in with this certificate and its key (PEM, or PFX), without a browser',
    (text) => text,
  ),
  'client-id': valued(
    'id',
    'the app that you sign in to; docs/sign-in.md says how to register one',
    shaped(id, say`an id such as 11111111-2222-3333-4444-555555555555`),
  ),
  cloud: valued('public|usgov|usgovdod|china', 'the Microsoft cloud that your organisation uses', clouds),
  code: valued(
    'code',
    'the status code that Teams shows; says cause by cause what speaks for it and against it',
    (text) => text,
  ),
  'device-code': flag('shows a code to type on any other device, and opens no browser here'),
  'dry-run': flag('shows what would be done, and changes nothing'),
  file: valued('file', 'where the report is kept; sign-in-report.html in this folder if not given', (text) => text),
  for: valued('user|admin', 'who reads it; admins get every detail', oneOf('user', 'admin')),
  form: valued(
    'teams|json',
    'what a webhook understands; found out from its address if not given',
    oneOf('teams', 'json'),
  ),
  fresh: flag('asks you again, whatever was saved'),
  help: flag('shows this help'),
  'help-desk': flag('serves everybody who can reach it; no key, and the browser of each person looks'),
  json: flag('one JSON document on standard output'),
  lang: valued(
    Object.keys(languages).join('|'),
    'the language of the texts; that of this computer if not given, English in JSON',
    language,
  ),
  listen: valued(
    'address',
    'the address of this computer at which a help desk serves; 0.0.0.0 for all, 127.0.0.1 if not given',
    (text) => text,
  ),
  'no-open': flag('opens no browser'),
  'no-what-if': flag('does not try whether it would work another way, such as past a proxy'),
  offline: flag('touches no network; looks at this computer alone'),
  only: valued('ids', 'runs only these checks, apart by commas', ids),
  port: valued('number', 'the port of the page; any that is free if not given', port),
  qr: flag('shows a QR code that carries the report to a phone, also without any network'),
  resource: valued(
    'address',
    'the service that you need, such as https://graph.microsoft.com',
    shaped(resource, say`an address such as https://graph.microsoft.com`),
  ),
  since: valued(
    'report',
    'says what is gone since an earlier report, such as check --json or refer made it',
    (text) => text,
  ),
  skip: valued('ids', 'leaves these checks out, apart by commas', ids),
  'smart-card': flag('signs in with the card in the reader, without a browser; asks for its PIN once (Linux)'),
  tenant: valued('domain|id', 'your organisation', shaped(tenant, say`a domain or an id, such as contoso.com`)),
  timeout: valued('ms', 'ends the whole after this time and shows what is finished', milliseconds),
  to: valued('address', 'a mail address, or the https address of a webhook', (text) => text),
  trace: valued('file', 'writes every request and answer into this HAR file, without secrets', (text) => text),
  undo: flag('takes back what the last call did'),
  user: valued(
    'address',
    'your sign-in address; asks how your organisation signs in',
    shaped(address, say`an address such as name@contoso.com`),
  ),
  verbose: flag('shows everything that is known'),
  version: flag('shows the version'),
  'with-names': flag('leaves your name and the name of this computer in the report; secrets never'),
  yes: flag('asks nothing: does all that is offered, sends what is shown'),
} as const satisfies Readonly<Record<string, Option<unknown>>>;

export type OptionName = keyof typeof options;

/** What was given. An option that was not given is absent. */
export type Values = { readonly [Name in OptionName]?: ReturnType<(typeof options)[Name]['read']> };
