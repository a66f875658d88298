import { clouds, control } from '../../catalogue/endpoints.ts';

/** One kind of thing that is taken out. */
export type Pattern = {
  readonly name: string;
  readonly find: RegExp;
  /** What stands there instead; `match` is what was found and its groups. */
  replace(standIn: StandIn, match: readonly string[]): string;
};

/** Gives the same word for the same value throughout one report. */
export type StandIn = (kind: string, value: string) => string;

/** Values that let somebody in, wherever their name stands before them. @see RFC 6749 */
const SECRETS = 'passw(?:or)?d|pwd|passphrase|accesspass|(?:access|id|refresh)_token|client_secret';

/** Of these only parameters of an address do: in plain words `code=` and `token=` are often no secret. @see RFC 7636, SAML 2.0 bindings */
const SECRET_PARAMETERS =
  'token|code|device_code|code_verifier|assertion|client_assertion|' +
  'SAMLResponse|SAMLRequest|wresult|canary|flowToken|sFT|sCtx|ctx';

/** Patterns that need to know nobody. Order matters: what holds other things comes first. */
export const everywhere: readonly Pattern[] = [
  {
    name: 'token',
    find: /eyJ[\w-]{6,}\.(?:eyJ)?[\w-]+(?:\.[\w-]*)*|\b(?:0\.A|1\.A|M\.C|AQAB)[\w.~!*$-]{57,}/g,
    replace: (standIn, [value = '']) => standIn('token', value),
  },
  {
    name: 'secret',
    find: new RegExp(`((?:[?&#;](?:${SECRET_PARAMETERS})|(?<![\\w-])(?:${SECRETS}))=)([^&#\\s"']+)`, 'gi'),
    replace: (standIn, [, parameter = '', value = '']) => `${parameter}${standIn('secret', value)}`,
  },
  {
    name: 'credentials',
    // No scheme is longer than that, and a long text is then read in one go.
    // Passwords hold `@` and `/`; what is no port behind the first colon is one, and all before the last `@` of the word goes.
    find: /\b([a-z][a-z0-9+.-]{0,30}:\/\/)(?:[^\s/@:[]{1,200}:(?!\d{1,5}[/?#])[^\s"']{1,1000}@|[^\s/]+@)/gi,
    replace: (_standIn, [, scheme = '']) => scheme,
  },
  {
    // Proxies are often written without their scheme; the port tells them from the address of a person.
    name: 'credentials',
    find: /(?<![\w.+\\-])[\w.+\\-]{1,64}:[^\s"'/]{1,200}@(?=[\w.-]{1,253}:\d)/g,
    replace: () => '',
  },
  {
    name: 'person',
    // RFC 5321 section 4.5.3.1.1: the part before the @ has at most 64 characters.
    find: /([\p{L}\p{N}_.+'-]{1,64})(@|%40)([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/giu,
    replace: (standIn, [, name = '', at = '', domain = '']) => `${standIn('user', name)}${at}${domain}`,
  },
  {
    name: 'home-folder',
    // Windows allows blanks in the name, so there everything up to the next backslash is the name.
    find: /(\/home\/|\/Users\/|[a-z]:\\{1,2}Users\\{1,2})([^\\/:"'\r\n]+(?=\\)|[^\s/\\:"']+)/gi,
    replace: (standIn, [, folder = '', name = '']) => `${folder}${standIn('user', name)}`,
  },
  {
    name: 'hardware-address',
    find: /(?<![0-9a-f:-])(?:[0-9a-f]{2}(?:[:-]|%3a)){5}[0-9a-f]{2}(?![0-9a-f:-])/gi,
    replace: (standIn, [value = '']) => standIn('device', value.replace(/[:-]|%3a/gi, '')),
  },
  {
    // An IPv6 address made from a hardware address shows the maker's number of the network card. RFC 4291 appendix A
    name: 'hardware-address',
    find: /(?<=:)([0-9a-f]{0,4}):([0-9a-f]{0,2})ff:fe([0-9a-f]{2}):([0-9a-f]{1,4})(?![0-9a-f:])/gi,
    replace: (standIn, [value = '']) => standIn('device', value),
  },
];

/** Words of our own language, and labels of the service's hosts: as a name they would hide nothing and break much. */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...['', 'localhost', 'direct', 'proxy', 'system', 'user', 'root', 'control'],
  ...[control.host, ...Object.values(clouds).flatMap((cloud) => cloud.endpoints.map(({ name }) => name))].flatMap(
    (host) => host.split('.'),
  ),
]);

const literal = (text: string): string => text.replace(/[^\w]/g, String.raw`\$&`);

/** A whole word, not a part of a longer one or of a host name. A computer's name may lead its own domain. */
export const account = (name: string): RegExp => new RegExp(`(?<![\\w.-])${literal(name)}(?![\\w.-])`, 'gi');
export const computer = (name: string): RegExp => new RegExp(`(?<![\\w.-])${literal(name)}(?![\\w-])`, 'gi');
export const address = (name: string): RegExp =>
  new RegExp(`(?<![\\w.:])${literal(name)}(?!\\w|:[\\da-f]*:|\\.\\d)`, 'gi');

/** The same pattern for each of several known values. */
export const named = (
  name: string,
  kind: string,
  values: readonly string[],
  find: (value: string) => RegExp,
): Pattern[] =>
  values
    .filter((value) => !NO_NAMES.has(value.toLowerCase()))
    .map((value) => ({ name, find: find(value), replace: (standIn) => standIn(kind, value) }));
