import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { failed, success } from '../../model/failure.ts';
import { pacWorld } from '../pac/pac-world-for-tests.ts';
import { pac } from './pac.ts';

const SCRIPT = `function FindProxyForURL(url, host) {
  if (host == "login.microsoftonline.com" && url == "https://login.microsoftonline.com/")
    return "PROXY proxy.corp.example:8080; DIRECT";
  return "DIRECT";
}`;

test('fetches the file and says for each host which way it names, by which line', async (t) => {
  const evidence = await pac.run(await pacWorld(t, { serves: SCRIPT }));
  const [fetched, signIn, files, teams] = evidence;
  assert.ok(fetched?.kind === 'pac-fetched' && fetched.outcome.ok);
  assert.equal(fetched.outcome.value.status, 200);
  assert.equal(fetched.outcome.value.contentType, 'application/x-ns-proxy-autoconfig');
  assert.equal(fetched.outcome.value.sizeBytes, SCRIPT.length);
  assert.ok(signIn?.kind === 'pac-evaluated' && signIn.outcome.ok);
  assert.equal(signIn.line?.number, 3);
  assert.deepEqual(signIn.outcome.value.directives[0], { kind: 'PROXY', proxy: 'proxy.corp.example:8080' });
  assert.ok(files?.kind === 'pac-evaluated' && files.line?.number === 4);
  assert.ok(teams?.kind === 'pac-evaluated' && teams.host === 'teams.microsoft.com');
  assert.match(pac.summarise(evidence).text, /login\.microsoftonline\.com: PROXY proxy\.corp\.example:8080; DIRECT/);
});

test('a page instead of a file is told by its status, and not evaluated', async (t) => {
  const world = await pacWorld(t, { serves: (_, answer) => answer.writeHead(404).end('<html>not here</html>') });
  const evidence = await pac.run(world);
  assert.equal(evidence.length, 1);
  assert.match(pac.summarise(evidence).text, /proxy\.pac: answered 404/);
});

test('a fault of the file is found once and holds for all hosts', async (t) => {
  const evidence = await pac.run(await pacWorld(t, { serves: 'for (;;);' }));
  const words = evidence.flatMap((seen) =>
    seen.kind === 'pac-evaluated' && !seen.outcome.ok ? [seen.outcome.failure.word] : [],
  );
  assert.deepEqual(words, ['too-slow', 'too-slow', 'too-slow']);
  assert.equal(pac.summarise(evidence).text, 'the script fails: too slow');
});

test('follows the server to where the file went, but not in circles', async (t) => {
  const moved = await pacWorld(t, {
    serves: ({ url }, answer) => {
      if (url === '/new.pac') answer.end(SCRIPT);
      else answer.writeHead(302, { location: '/new.pac' }).end();
    },
  });
  assert.equal((await pac.run(moved)).length, 4);
  const circle = await pacWorld(t, { serves: (_, answer) => answer.writeHead(302, { location: '/' }).end() });
  assert.match(pac.summarise(await pac.run(circle)).text, /answered 302/);
});

test('a server that says nothing is given up soon', async (t) => {
  const evidence = await pac.run(await pacWorld(t, { serves: () => undefined }));
  assert.match(pac.summarise(evidence).text, /timed out/);
});

test('reads a file from the disk', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pac-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'my proxy.pac'), SCRIPT);
  const [fetched, signIn] = await pac.run(await pacWorld(t, { pacUrl: `file://${folder}/my%20proxy.pac` }));
  assert.ok(fetched?.kind === 'pac-fetched' && fetched.outcome.ok && fetched.outcome.value.status === null);
  assert.ok(signIn?.kind === 'pac-evaluated' && signIn.outcome.ok);
  const missing = await pac.run(await pacWorld(t, { pacUrl: `file://${folder}/other.pac` }));
  assert.match(pac.summarise(missing).text, /not found/);
});

test('reads a file that stands in the address itself', async (t) => {
  for (const content of [`,${encodeURIComponent(SCRIPT).replaceAll("'", '%27')}`, `;base64,${btoa(SCRIPT)}`]) {
    const [fetched, signIn] = await pac.run(await pacWorld(t, { pacUrl: `data:text/plain${content}` }));
    assert.ok(fetched?.kind === 'pac-fetched' && fetched.outcome.ok);
    assert.equal(fetched.outcome.value.sizeBytes, SCRIPT.length);
    assert.ok(signIn?.kind === 'pac-evaluated' && signIn.line?.number === 3);
  }
});

test('finds the file of the network by its name, and only there', async (t) => {
  const asked: string[] = [];
  const world = (exists: string) => ({
    serves: SCRIPT,
    pacUrl: '',
    change: {
      readText: async () => success('search sales.corp.example\n'),
      resolvers: () => [],
      lookup: async (name: string) => {
        asked.push(name);
        return name === exists ? success(['127.0.0.1']) : failed('resolve', 'name-not-found');
      },
    },
  });
  const [found] = await pac.run(await pacWorld(t, world('wpad.corp.example')));
  assert.ok(found?.kind === 'pac-fetched' && found.by === 'wpad' && found.outcome.ok);
  assert.equal(found.url, 'http://wpad.corp.example/wpad.dat');
  assert.deepEqual([...new Set(asked)], ['wpad.sales.corp.example', 'wpad.corp.example']);
  const none = await pac.run(await pacWorld(t, world('')));
  assert.deepEqual(none, []);
  assert.equal(pac.summarise(none).text, 'No proxy script is set or offered');
});
