import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Waits on this computer alone for the browser to come back. @see RFC 8252 section 7.3 */
export type Loopback = {
  /** Without a path: that is how the address is registered, and the port is left open there. */
  readonly redirectUri: string;
  /** The address with which the browser comes back, once. */
  readonly arrived: Promise<string>;
  /** Shows the browser how it ended; it waits until then. */
  show(page: string): Promise<void>;
  close(): void;
};

/** No script, no picture, no address that leads out; and the page, whose address holds a code, is kept nowhere. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  connection: 'close',
};

export async function openLoopback(): Promise<Loopback> {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<string>();
  let waiting: ServerResponse | undefined;
  let redirectUri = '';
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { host, url = '' } = { host: request.headers.host, url: request.url };
    // Other names that lead here are tricks; favicons and other paths are no answer.
    const isOurs = `http://${host}` === redirectUri && request.method === 'GET' && url.startsWith('/?');
    if (!isOurs || waiting !== undefined) return void response.writeHead(404, { connection: 'close' }).end();
    waiting = response;
    arrive(`${redirectUri}${url}`);
  };
  const first = await listening('127.0.0.1', 0, answer);
  const { port } = first.address() as AddressInfo;
  redirectUri = `http://localhost:${port}`;
  // Some browsers take localhost for the IPv6 address first; without IPv6 nobody comes that way.
  const second = await listening('::1', port, answer).catch(() => undefined);
  return {
    redirectUri,
    arrived,
    async show(page) {
      const response = waiting;
      if (response === undefined || response.destroyed) return;
      await new Promise<void>((resolve) => response.on('close', resolve).writeHead(200, HEADERS).end(page));
    },
    close: () => {
      for (const server of [first, second]) server?.close().closeAllConnections();
    },
  };
}

function listening(
  address: string,
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server)).once('error', reject);
    server.listen(port, address);
  });
}
