import type { X509Certificate } from 'node:crypto';

/** The hosts that answer: two clouds and the federation server of fabrikam.com; where certificates are asked for, apart. */
export const places = ['login', 'gov', 'sts', 'certauth', 'stscert'] as const;
export type Place = (typeof places)[number];

/** Asks every client for a certificate while the connection is made. */
export const asksForCertificate = (place: Place): boolean => place === 'certauth' || place === 'stscert';

/** What came in, taken apart once. */
export type Ask = {
  readonly place: Place;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Fields of the body when it is a form; none otherwise. */
  readonly form: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  readonly header: (name: string) => string | undefined;
  /** What the other side showed in the TLS handshake. */
  readonly certificate?: X509Certificate;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
};

export const json = (content: object, status = 200): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(content),
});

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body,
});

export const xml = (body: string, status = 200, type = 'text/xml'): Answer => ({
  status,
  headers: { 'Content-Type': `${type}; charset=utf-8` },
  body,
});

export const redirect = (to: string): Answer => ({ status: 302, headers: { Location: to }, body: '' });

export const withHeaders = (answer: Answer, headers: Answer['headers']): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

/** A field of the form, or else of the query: Entra reads most from either. */
export const fieldOf = ({ form, query }: Ask, name: string): string | undefined =>
  form.get(name) ?? query.get(name) ?? undefined;
