import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { certificateFile, responder } from './authority.ts';

/** The places that certificates of the lab name: lists and certificates by their file, everything else is a question in OCSP by GET. */
export function answerRevocation(labFolder: string, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const [, list] = /^\/([a-z-]+\.crl)$/.exec(url) ?? [];
  const [, certificate] = /^\/([a-z-]+)\.crt$/.exec(url) ?? [];
  const answer = list === undefined ? undefined : readFile(join(labFolder, list));
  const own = certificate === undefined ? undefined : derOf(certificateFile(labFolder, certificate));
  (answer ?? own ?? byOcsp(labFolder, url.slice(1))).then(
    (body) => response.writeHead(200, { 'Content-Length': body.length }).end(body),
    () => response.writeHead(404, { 'Content-Length': 0 }).end(),
  );
}

const derOf = async (file: string): Promise<Buffer> =>
  Buffer.from((await readFile(file, 'utf8')).replace(/-----[^-]+-----|\s/g, ''), 'base64');

let running: Promise<string> | undefined;

/** Places of the real world have their answers ready: a process for each question would make a slow place of a good one. */
async function byOcsp(labFolder: string, question: string): Promise<Buffer> {
  running ??= startResponder(labFolder);
  const asking = request(await running, { method: 'POST', headers: { 'Content-Type': 'application/ocsp-request' } });
  asking.end(Buffer.from(decodeURIComponent(question), 'base64'));
  const [answer]: IncomingMessage[] = await once(asking, 'response');
  if (answer?.statusCode !== 200) throw new Error(`the responder said ${answer?.statusCode}`);
  return await buffer(answer);
}

/** OpenSSL's responder, until the world ends. Gives its address. */
async function startResponder(labFolder: string): Promise<string> {
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const child = spawn('openssl', [...responder('issuing'), '-port', '0'], { cwd: labFolder, stdio: [...stdio] });
  process.once('exit', () => child.kill());
  const [line] = await once(child.stdout, 'data');
  const [, port] = /:(\d+) PID/.exec(String(line)) ?? [];
  return `http://127.0.0.1:${port}/`;
}
