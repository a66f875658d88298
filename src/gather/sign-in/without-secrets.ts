import type { Exchange } from './recorded.ts';

/** Fields that let somebody in, or prove who asked. @see RFC 6749, 7636, 8628, SAML 2.0 bindings */
const SECRETS: ReadonlySet<string> = new Set(
  [
    ...['password', 'passwd', 'pwd', 'access_token', 'id_token', 'refresh_token', 'token', 'code', 'device_code'],
    ...[
      'user_code',
      'code_verifier',
      'code_challenge',
      'assertion',
      'client_assertion',
      'client_secret',
      'client_info',
    ],
    ...[
      'state',
      'nonce',
      'SAMLResponse',
      'SAMLRequest',
      'wresult',
      'ctx',
      'canary',
      'flowToken',
      'sFT',
      'sCtx',
      'certificatetoken',
    ],
    ...['authorization', 'cookie', 'set-cookie', 'proxy-authorization'],
    // Says the same as the fields beside it, with the code in the middle of a sentence. RFC 8628 section 3.3.1
    ...['message', 'verification_uri_complete'],
  ].map((name) => name.toLowerCase()),
);

const isSecret = (name: string): boolean => SECRETS.has(name.toLowerCase());

/** Shorter values are words that stand in every text. */
const SHORTEST_SECRET = 6;

type See = (name: string, value: string) => string;

const hide: See = (name, value) => (isSecret(name) && value !== '' ? 'removed' : value);

/** The same exchange without the value of any secret field; bodies that are neither form nor JSON are left out. */
export const withoutSecrets = (exchange: Exchange): Exchange => through(exchange, hide);

/** Every secret value of an exchange, to find it elsewhere too. */
export function secretsIn(exchange: Exchange): readonly string[] {
  const found = new Set<string>();
  through(exchange, (name, value) => {
    if (isSecret(name) && value.length >= SHORTEST_SECRET) found.add(value).add(encodeURIComponent(value));
    return value;
  });
  return [...found];
}

/** An exchange in which every field went through `see`. */
const through = (exchange: Exchange, see: See): Exchange => ({
  ...exchange,
  url: address(exchange.url, see),
  sentHeaders: headers(exchange.sentHeaders, see),
  sentBody: body(exchange.sentBody, exchange.sentHeaders['content-type'] ?? '', see),
  answer: exchange.answer && {
    ...exchange.answer,
    headers: headers(exchange.answer.headers, see),
    body: body(exchange.answer.body, exchange.answer.headers['content-type'] ?? '', see),
  },
});

function address(text: string, see: See): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.search = form(url.search, see);
  url.hash = form(url.hash.slice(1), see);
  return url.href;
}

const form = (text: string, see: See): string =>
  new URLSearchParams(
    [...new URLSearchParams(text)].map(([name, value]): [string, string] => [name, see(name, value)]),
  ).toString();

const headers = (fields: Readonly<Record<string, string>>, see: See): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === 'location' ? address(value, see) : see(name, value)]),
  );

function body(text: string, type: string, see: See): string {
  if (/urlencoded/.test(type)) return form(text, see);
  if (text === '') return '';
  try {
    return JSON.stringify(JSON.parse(text, (name, value) => (typeof value === 'string' ? see(name, value) : value)));
  } catch {
    return '(left out)';
  }
}
