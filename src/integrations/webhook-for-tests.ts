import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** For tests: a real web server that answers with this status; what it got, and its address, which is a right to post. */
export async function webhook(test: TestContext, status: number) {
  const got: string[] = [];
  const server = createServer(async (request, response) => {
    got.push(await text(request));
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => server.close());
  return { got, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?sig=hidden` };
}
