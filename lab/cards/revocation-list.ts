import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { LIST } from './card-stories.ts';

/** Serves the list of withdrawn cards where the certificates say that it lies. Gives what ends it. */
export async function serveList(folder: string): Promise<() => void> {
  const list = await readFile(join(folder, 'card-root.crl'));
  const server = createServer((_request, answer) => answer.writeHead(200).end(list));
  const { hostname, port } = new URL(LIST);
  await once(server.listen(Number(port), hostname), 'listening');
  return () => void server.close();
}
