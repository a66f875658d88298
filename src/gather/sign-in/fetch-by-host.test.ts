import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import type { FailureWord, Operation } from '../../model/failure.ts';
import { LIMIT_BYTES } from '../../signin/send.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { fetchByHost } from './fetch-by-host.ts';
import { TransportError } from './transport-error.ts';

const URL_OF_TOKEN = 'https://login.example/token';

/** A fetch for which a local server plays every host. */
async function fetchFrom(answer: RequestListener, change: Parameters<typeof localWorld>[2] = {}) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  after(() => server.close().closeAllConnections());
  return fetchByHost(localWorld(thisComputer(), { 443: (server.address() as AddressInfo).port }, change));
}

const breaks = async (
  work: Promise<unknown>,
  operation: Operation,
  word: FailureWord,
  answerBegan = false,
): Promise<void> => {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof TransportError, String(error));
    assert.deepEqual([error.failure.operation, error.failure.word, error.answerBegan], [operation, word, answerBegan]);
    return true;
  });
};

describe('a fetch over the host', () => {
  it('sends a form and gives the answer', async () => {
    const fetch = await fetchFrom(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      response.writeHead(400, { 'x-seen': `${request.method} ${request.headers['content-type']}` }).end(body);
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(URL_OF_TOKEN, { method: 'POST', headers, body: 'code=ü&x=1' });
    assert.deepEqual([answer.status, await answer.text()], [400, 'code=ü&x=1']);
    assert.equal(answer.headers.get('x-seen'), 'POST application/x-www-form-urlencoded');
  });

  it('follows nothing', async () => {
    const fetch = await fetchFrom((_request, response) => response.writeHead(302, { location: '/other' }).end());
    assert.equal((await fetch(URL_OF_TOKEN, {})).status, 302);
  });

  it('lets whoever asked see that an answer is too long', async () => {
    const fetch = await fetchFrom((_request, response) => response.end(Buffer.alloc(LIMIT_BYTES + 100)));
    assert.equal((await (await fetch(URL_OF_TOKEN, {})).bytes()).length, LIMIT_BYTES + 1);
  });

  it('sends nothing to a host that this computer does not trust', async () => {
    let asked = 0;
    const { secure } = localWorld(thisComputer(), {}).host;
    const fetch = await fetchFrom(
      (_request, response) => {
        asked += 1;
        response.end();
      },
      {
        async secure(...how) {
          const made = await secure(...how);
          return made.ok ? { ok: true, value: { ...made.value, nameFits: false } } : made;
        },
      },
    );
    await breaks(fetch(URL_OF_TOKEN, {}), 'tls-handshake', 'certificate-wrong-name');
    assert.equal(asked, 0);
  });

  it('says what broke, in the words of checks', async () => {
    const resets = await fetchFrom((request) => request.socket.resetAndDestroy());
    await breaks(resets(URL_OF_TOKEN, {}), 'http-round-trip', 'connection-reset');
    const cuts = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.socket?.end());
    });
    await breaks(cuts(URL_OF_TOKEN, {}), 'http-round-trip', 'connection-closed', true);
    const nobody = fetchByHost(localWorld(thisComputer(), { 443: 1 }));
    await breaks(nobody(URL_OF_TOKEN, {}), 'connect', 'connection-refused');
  });
});
