import { readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { Served } from '../serve.ts';

export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

/** A certificate to show, and its key. */
export type Card = { readonly cert?: Buffer; readonly key?: Buffer };

export type Fields = Readonly<Record<string, string>>;

/** Asks the stand-in for something, or posts a form or a text to it. Follows nothing, checks only the certificate. */
export function send(
  served: Served,
  url: string,
  body?: Fields | string,
  { headers = {}, ...card }: Card & { readonly headers?: OutgoingHttpHeaders } = {},
): Promise<Got> {
  const type = typeof body === 'object' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: body === undefined ? 'GET' : 'POST',
      ca: readFileSync(served.rootFile),
      ...card,
      headers: { ...type, ...headers },
    });
    sent.on('error', reject).on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString(),
        }),
      );
    });
    sent.end(typeof body === 'object' ? new URLSearchParams(body).toString() : body);
  });
}
