import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as openConnection } from 'node:net';
import { connect as shakeHands } from 'node:tls';

/**
 * The rival of `check`: the longest chain of what it must ask one after the other, and nothing else. It is started inside a world of
 * the lab with the host to sign in at, the address of a list that its certificate names, and how often; it prints what each run took,
 * in ms, as one line of JSON. All runs are made in one process and the first is not told: no start of Node, no loading and no
 * compiling is in the figures.
 */

/** A name, its connection, TLS 1.3; and where to ask about the certificate: a name, its connection, an answer. */
export const STEPS_OF_CHAIN = 6;

async function walkOnce(signIn: string, list: URL): Promise<number> {
  const startedAtMs = performance.now();
  const host = await connected(signIn, 443);
  const secured = shakeHands({ socket: host, servername: signIn, rejectUnauthorized: false });
  await once(secured, 'secureConnect');
  const place = await connected(list.hostname, 80);
  place.write(`GET ${list.pathname} HTTP/1.1\r\nHost: ${list.hostname}\r\nConnection: close\r\n\r\n`);
  await once(place, 'data');
  const tookMs = performance.now() - startedAtMs;
  for (const socket of [secured, place]) socket.destroy();
  return tookMs;
}

async function connected(name: string, port: number) {
  const { address } = await lookup(name, { family: 4 });
  const socket = openConnection({ host: address, port });
  await once(socket, 'connect');
  return socket;
}

if (import.meta.main) {
  const [signIn = '', list = '', times = '1'] = process.argv.slice(2);
  const took: number[] = [];
  for (let run = 0; run <= Number(times); run++) took.push(await walkOnce(signIn, new URL(list)));
  console.log(JSON.stringify(took.slice(1)));
}
