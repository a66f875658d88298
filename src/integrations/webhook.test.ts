import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { say, textOf } from '../model/said.ts';
import { english } from '../report/languages/english.ts';
import { report } from '../report/report-for-tests.ts';
import { postToWebhook, webhookBody } from './webhook.ts';

type Got = { readonly method: string | undefined; readonly type: string | undefined; readonly body: string };

/** A real web server that answers with this status, and keeps what it got. */
async function serverSaying(test: TestContext, status: number, headers = {}) {
  const got: Got[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    got.push({ method: request.method, type: request.headers['content-type'], body: await text(request) });
    response.writeHead(status, headers).end('whatever');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { got, destination: { kind: 'webhook', address, form: 'json' } as const };
}

const never = new AbortController().signal;

describe('a webhook', () => {
  it('that does not answer is left when somebody ends it', async (test) => {
    const interrupted = new AbortController();
    const server = createServer(() => interrupted.abort()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    test.after(() => server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const delivery = await postToWebhook({ kind: 'webhook', address, form: 'json' }, '{}', fetch, interrupted.signal);
    assert.deepEqual(delivery, { ok: false, why: say`it was interrupted` });
  });

  it('gets the report as JSON, once', async (test) => {
    const { got, destination } = await serverSaying(test, 202);
    const body = webhookBody(
      { report: report(), shown: report(), phrases: english },
      'json',
      'https://help.example/#x',
    );
    assert.deepEqual(await postToWebhook(destination, body, fetch, never), { ok: true });
    assert.deepEqual(
      got.map(({ method, type }) => [method, type]),
      [['POST', 'application/json']],
    );
    assert.deepEqual(JSON.parse(got[0]?.body ?? ''), {
      ...{ schema: 1, event: 'sign-in-report', link: 'https://help.example/#x', report: report() },
    });
  });

  it('that says no is understood', async (test) => {
    const cases: readonly (readonly [number, RegExp])[] = [
      [400, /--form \(status 400\)$/],
      [401, /other rights/],
      [404, /no webhook at this address any more/],
      [413, /too large/],
      [418, /refuses the report \(status 418\)/],
      [429, /too much to do/],
      [500, /out of order \(status 500\)/],
    ];
    for (const [status, why] of cases) {
      const { destination } = await serverSaying(test, status);
      const delivery = await postToWebhook(destination, '{}', fetch, never);
      assert.ok(!delivery.ok);
      assert.match(textOf(delivery.why), why);
    }
  });

  it('that leads elsewhere gets nobody to follow', async (test) => {
    const elsewhere = await serverSaying(test, 200);
    const { destination } = await serverSaying(test, 307, { location: elsewhere.destination.address });
    const delivery = await postToWebhook(destination, '{"secret":1}', fetch, never);
    assert.match(delivery.ok ? '' : textOf(delivery.why), /sends us elsewhere/);
    assert.deepEqual(elsewhere.got, []);
  });

  it('that is not there, or cuts the connection, is told apart', async () => {
    const cutting = createServer((request) => request.socket.destroy()).listen(0, '127.0.0.1');
    await once(cutting, 'listening');
    const { port } = cutting.address() as AddressInfo;
    const destination = { kind: 'webhook', address: `http://127.0.0.1:${port}/`, form: 'json' } as const;
    assert.deepEqual(await postToWebhook(destination, '{}', fetch, never), {
      ok: false,
      why: say`the connection was cut`,
    });
    cutting.close();
    await once(cutting, 'close');
    const gone = await postToWebhook(destination, '{}', fetch, never);
    assert.deepEqual(gone, { ok: false, why: say`nobody answers there (connection refused)` });
    const unknown = { ...destination, address: 'https://no-such-host.invalid/' };
    const delivery = await postToWebhook(unknown, '{}', fetch, never);
    assert.match(delivery.ok ? '' : textOf(delivery.why), /its name/);
  });
});
