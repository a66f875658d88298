import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Waits on this computer alone for the browser to come back. @see RFC 8252 section 7.3 */
export type Loopback = {
  /** Without a path: that is how the address is registered, and the port is left open there. */
  readonly redirectUri: string;
  /** Where the person can watch, and send texts to. Nobody else on this computer can guess it. */
  readonly watchAddress: string;
  /** The address with which the browser comes back, once. */
  readonly arrived: Promise<string>;
  close(): void;
};

/** What becomes of those who come. */
export type Reception = {
  show(response: ServerResponse): void;
  /** A text that the person pasted into the page. */
  read(text: string): void;
};

/** Longer than the text of any page. */
const LONGEST_TEXT_BYTES = 65_536;

export async function openLoopback({ show, read }: Reception): Promise<Loopback> {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<string>();
  const watchPath = `/${randomBytes(16).toString('hex')}`;
  let redirectUri = '';
  let isBack = false;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '' } = request;
    // Other names that lead here are tricks; favicons and other paths are no answer.
    const isOurs = `http://${request.headers.host}` === redirectUri;
    const isReturn = isOurs && !isBack && method === 'GET' && url.startsWith('/?');
    const isWatching = isOurs && url === watchPath && (method === 'GET' || method === 'POST');
    if (!isReturn && !isWatching) return void response.writeHead(404, { connection: 'close' }).end();
    if (isReturn) isBack = true;
    if (method === 'POST') read(await textIn(request));
    show(response);
    if (isReturn) arrive(`${redirectUri}${url}`);
  };
  const first = await listening('127.0.0.1', 0, answer);
  const { port } = first.address() as AddressInfo;
  redirectUri = `http://localhost:${port}`;
  // Some browsers take localhost for the IPv6 address first; without IPv6 nobody comes that way.
  const second = await listening('::1', port, answer).catch(() => undefined);
  return {
    redirectUri,
    watchAddress: `${redirectUri}${watchPath}`,
    arrived,
    close: () => {
      for (const server of [first, second]) server?.close().closeAllConnections();
    },
  };
}

/** What the form of the page sends; empty when it is too long or breaks off. */
async function textIn(request: IncomingMessage): Promise<string> {
  let body = '';
  try {
    for await (const piece of request.setEncoding('utf8')) {
      body += piece;
      if (body.length > LONGEST_TEXT_BYTES) return '';
    }
  } catch {
    return '';
  }
  return new URLSearchParams(body).get('text') ?? '';
}

function listening(
  address: string,
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server)).once('error', reject);
    server.listen(port, address);
  });
}
