import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { captivePortal } from './captive-portal.ts';

async function web(t: TestContext, listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** What the one straight probe sees when port 80 answers like this. */
async function probeOf(t: TestContext, listener: RequestListener) {
  const evidence = await captivePortal.run(localWorld(thisComputer(), { 80: await web(t, listener) }));
  const [probe, ...others] = evidence;
  assert.ok(probe?.kind === 'portal-probed');
  assert.deepEqual(others, []);
  return { probe, summary: captivePortal.summarise(evidence) };
}

test('the page that always says the same', async (t) => {
  const { probe, summary } = await probeOf(t, ({ url, headers }, response) =>
    response.end(
      url === '/connecttest.txt' && headers.host === 'www.msftconnecttest.com' ? 'Microsoft Connect Test' : '',
    ),
  );
  assert.equal(probe.asExpected, true);
  assert.equal(summary, 'The control page came as it should');
});

test('a redirect to a log-in page is not followed', async (t) => {
  const location = 'http://login.hotel.example/?from=here';
  const { probe, summary } = await probeOf(t, (_request, response) => response.writeHead(302, { location }).end());
  assert.ok(probe.outcome.ok);
  assert.deepEqual([probe.outcome.value.status, probe.outcome.value.location], [302, location]);
  assert.equal(probe.asExpected, false);
  assert.equal(summary, 'Something else answered');
});

test('a log-in page in place of the answer', async (t) => {
  const { probe } = await probeOf(t, (_request, response) =>
    response.end('<html><title>Welcome guest</title>Microsoft Connect Test'),
  );
  assert.ok(probe.outcome.ok);
  assert.equal(probe.outcome.value.pageTitle, 'Welcome guest');
  assert.equal(probe.asExpected, false);
});

test('no answer at all', async (t) => {
  const { probe, summary } = await probeOf(t, (request) => request.socket.destroy());
  assert.ok(!probe.outcome.ok);
  assert.equal(probe.asExpected, false);
  assert.equal(summary, 'The control page did not answer');
});

test('where a proxy is set, the page is asked for through it as well', async (t) => {
  const straight = await web(t, (request) => request.socket.destroy());
  const proxy = await web(t, ({ url }, response) =>
    response.end(url === 'http://www.msftconnecttest.com/connecttest.txt' ? 'Microsoft Connect Test' : ''),
  );
  const environment = { https_proxy: `http://127.0.0.1:${proxy}` };
  const evidence = await captivePortal.run(localWorld(thisComputer(), { 80: straight }, { environment }));
  assert.deepEqual(
    evidence.map((seen) => seen.kind === 'portal-probed' && [seen.route.via, seen.asExpected]),
    [
      ['direct', false],
      ['proxy', true],
    ],
  );
});
