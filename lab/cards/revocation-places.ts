import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { certificateFile, keyFile } from '../authority.ts';
import { LIST, OCSP_PORT } from './card-stories.ts';

/** Serves the list of withdrawn cards, and answers by OCSP, where the certificates say so. Both end with their world. */
export async function serveRevocation(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'card-root.crl'));
  const server = createServer((_request, answer) => answer.writeHead(200).end(list));
  const { hostname, port } = new URL(LIST);
  await once(server.listen(Number(port), hostname), 'listening');
  await answerOcsp(folder);
}

/** OpenSSL answers from the index of everything that was issued. @see openssl-ocsp(1) */
async function answerOcsp(folder: string): Promise<void> {
  const issuer = certificateFile(folder, 'card-root');
  const signer = ['-index', join(folder, 'index.txt'), '-CA', issuer, '-rsigner', issuer, '-rkey', keyFile(folder)];
  const responder = spawn('openssl', ['ocsp', ...signer, '-port', String(OCSP_PORT), '-ndays', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // It says where it listens when it does.
  await once(responder.stderr, 'data');
  responder.stderr.resume();
}
