import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { send } from './send.ts';
import { refuses, worldOf } from './service-for-tests.ts';
import type { SignInError } from './sign-in-error.ts';

const world = worldOf({}, { fetch }).world;

/** The address of a server that answers every request in this way. */
async function answering(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('an answer', () => {
  it('is taken as it is', async () => {
    const url = await answering((_request, response) => response.writeHead(400, { 'retry-after': '3' }).end('no'));
    const response = await send(world, url);
    assert.deepEqual([response.status, response.headers.get('retry-after'), await response.text()], [400, '3', 'no']);
  });

  it('without a body is taken too', async () => {
    const url = await answering((_request, response) => response.writeHead(204).end());
    assert.equal((await send(world, url)).status, 204);
  });

  it('that leads elsewhere is not followed', async () => {
    let asked = 0;
    const other = await answering((_request, response) => {
      asked += 1;
      response.end();
    });
    const url = await answering((_request, response) => response.writeHead(302, { location: other }).end());
    await assert.rejects(send(world, url), { code: 'answer-redirected', cause: { status: 302, location: other } });
    assert.equal(asked, 0);
  });

  it('that has no end is cut off', async () => {
    const piece = Buffer.alloc(65_536);
    const url = await answering((_request, response) => {
      const more = (): void => void (response.destroyed || response.write(piece, more));
      more();
    });
    await refuses('answer-too-large', send(world, url));
  });

  it('that breaks off is none', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    await refuses('no-answer', send(world, url));
  });

  it('that never comes is told with what the network said', async () => {
    await assert.rejects(send(world, 'http://127.0.0.1:1/'), (error: SignInError) => {
      assert.equal(error.code, 'no-answer');
      assert.ok(error.cause instanceof TypeError);
      return true;
    });
  });

  it('is not waited for when the person or the time says stop', async () => {
    const url = await answering(() => {});
    const stopping = (signal: AbortSignal) => send({ ...world, signal }, url);
    await refuses('cancelled', stopping(AbortSignal.abort()));
    await refuses('timed-out', stopping(AbortSignal.timeout(20)));
  });
});
