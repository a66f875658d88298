import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { captivePortal } from './captive-portal.ts';

async function web(t: TestContext, listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** What the first of the two straight probes sees when port 80 answers like this. */
async function probeOf(t: TestContext, listener: RequestListener) {
  const evidence = await captivePortal.run(localWorld(thisComputer(), { 80: await web(t, listener) }));
  const [probe, second, ...others] = evidence;
  assert.ok(probe?.kind === 'portal-probed');
  assert.equal(second?.kind === 'portal-probed' && second.url, 'http://detectportal.firefox.com/success.txt');
  assert.deepEqual(others, []);
  return { probe, summary: captivePortal.summarise(evidence).text };
}

test('the page that always says the same', async (t) => {
  const { probe, summary } = await probeOf(t, ({ url, headers }, response) => {
    const asked = `${headers.host}${url}`;
    if (asked === 'www.msftconnecttest.com/connecttest.txt') return response.end('Microsoft Connect Test');
    return response.end(asked === 'detectportal.firefox.com/success.txt' ? 'success\n' : '');
  });
  assert.equal(probe.asExpected, true);
  assert.equal(summary, 'The control pages came as they should');
});

test('a redirect to a log-in page is not followed', async (t) => {
  const location = 'http://login.hotel.example/?from=here';
  const { probe, summary } = await probeOf(t, (_request, response) => response.writeHead(302, { location }).end());
  assert.ok(probe.outcome.ok);
  assert.deepEqual([probe.outcome.value.status, probe.outcome.value.location], [302, location]);
  assert.equal(probe.asExpected, false);
  assert.equal(probe.leadsTo, location);
  assert.match(summary, /^Something else answered in place of http:\/\/www.msftconnecttest.com/);
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
  assert.equal(summary, 'The control pages did not answer');
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
      ['direct', false],
      ['proxy', true],
    ],
  );
});

test('a proxy that refuses says so itself', async (t) => {
  const { probe } = await probeOf(t, (_request, response) =>
    response.writeHead(403, { 'X-Squid-Error': 'ERR_ACCESS_DENIED 0' }).end('<title>ERROR</title>'),
  );
  assert.deepEqual([probe.proxyError, probe.leadsTo], ['ERR_ACCESS_DENIED 0', null]);
});

test('where the network tells about its log-in, that is asked, and only who proves the name is believed', async (t) => {
  const said = { captive: true, 'user-portal-url': 'https://portal.example/in' };
  const port = await web(t, ({ url, headers }, response) =>
    response.end(url === '/api' && headers.accept === 'application/captive+json' ? JSON.stringify(said) : ''),
  );
  const readText: Host['readText'] = async (path) =>
    path.startsWith('/var/lib/dhcp/dhclient.leases')
      ? success('lease {\n  option default-url "https://portal.example/api";\n}')
      : failed('read-file', 'not-found');
  const told = async (change: Partial<Host>) => {
    const world = localWorld(thisComputer(), { 80: port, 443: port }, { platform: 'linux', readText, ...change });
    const [announced] = (await captivePortal.run(world)).filter((seen) => seen.kind === 'portal-announced');
    return announced?.outcome;
  };
  assert.deepEqual(
    await told({}),
    success({ captive: true, userPortalUrl: 'https://portal.example/in', secondsRemaining: null }),
  );
  const distrusted = await told({
    secure: async (channel) =>
      success({
        ...{ channel, protocol: 'TLSv1.3', cipher: '', chain: [], path: [], stapled: null, nameFits: false },
        trust: { system: 'accepted', bundled: 'accepted' },
      }),
  });
  assert.equal(distrusted?.ok, false);
});
