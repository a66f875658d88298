import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** A page that is written while things happen: every browser that opens it sees what was told so far, and the rest as it comes. */
export type GrowingPage = {
  show(response: ServerResponse): void;
  tell(html: string): void;
  /** Resolves when every browser has the whole page, or has gone away. */
  end(html: string): Promise<void>;
};

/** No script, no picture, no style but its own, no form that leads out; and kept nowhere, as its address may hold a code. */
const headersWith = (style: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
});

/** `style` is the one that the beginning of the page brings. */
export function growingPage(begin: string, style: string): GrowingPage {
  const headers = headersWith(style);
  const watching = new Set<ServerResponse>();
  let told = begin;
  const tell = (html: string): void => {
    told += html;
    for (const response of watching) response.write(html);
  };
  return {
    show(response) {
      watching.add(response.on('close', () => watching.delete(response)));
      response.writeHead(200, headers).write(told);
    },
    tell,
    async end(html) {
      tell(html);
      await Promise.all(
        [...watching].map((response) => new Promise<void>((resolve) => response.on('close', resolve).end())),
      );
    },
  };
}
