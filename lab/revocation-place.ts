import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { answerOcsp } from './authority.ts';

let questions = 0;

/** The two places that certificates of the lab name: lists by their file, everything else is a question in OCSP by GET. */
export function answerRevocation(labFolder: string, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const [, list] = /^\/([a-z-]+\.crl)$/.exec(url) ?? [];
  const answer = list === undefined ? byOcsp(labFolder, url.slice(1)) : readFile(join(labFolder, list));
  answer.then(
    (body) => response.writeHead(200, { 'Content-Length': body.length }).end(body),
    () => response.writeHead(404, { 'Content-Length': 0 }).end(),
  );
}

async function byOcsp(labFolder: string, question: string): Promise<Buffer> {
  questions += 1;
  const [asked, answered] = [`/run/ocsp-${questions}.question`, `/run/ocsp-${questions}.answer`];
  await writeFile(asked, Buffer.from(decodeURIComponent(question), 'base64'));
  await answerOcsp(labFolder, 'issuing', ['-reqin', asked], answered);
  return readFile(answered);
}
