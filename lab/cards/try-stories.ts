import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { forAuthority, forCard, issueAll, type Order } from '../authority.ts';
import { PERSON, type Story, stories } from './card-stories.ts';
import { insertCard } from './piv-card.ts';

/** Told of each story: the root causes that the program named, and how often a PIN was sent to the card. */
export type Told = { readonly story: string; readonly causes: readonly string[]; readonly pinsTried: number };

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../src/cli/start.mjs');
const OPTIONS = ['check', '--only', 'smart-card', '--user', PERSON, '--json'];

/** pcscd looks into its reader a few times a second. */
const LOOK_EVERY_MS = 50;
const LOOKS = 200;

/** Runs in a world of its own, where nothing else uses /run/pcscd; the folder for certificates is the first argument. */
const [folder = ''] = process.argv.slice(2);

await mkdir('/run/pcscd', { recursive: true });
await mkdir(join(folder, 'no-readers'), { recursive: true });
const certificates = await issueCertificates();
const told: Told[] = [];
for (const desk of ['no-service', 'no-reader', 'reader'] as const) {
  const daemon = desk === 'no-service' ? undefined : startService(desk === 'no-reader');
  if (daemon !== undefined) await until(async () => desk === 'no-reader' || (await cardsSeen()) === 0);
  for (const story of stories.filter((one) => deskOf(one) === desk)) told.push(await tryOut(story));
  daemon?.kill();
}
console.log(JSON.stringify(told));

function deskOf({ desk }: Story): 'no-service' | 'no-reader' | 'reader' {
  return desk === 'no-service' || desk === 'no-reader' ? desk : 'reader';
}

function startService(withoutReader: boolean): ChildProcess {
  return spawn('pcscd', ['--foreground', ...(withoutReader ? ['--config', join(folder, 'no-readers')] : [])], {
    stdio: 'ignore',
  });
}

async function tryOut({ story, desk }: Story): Promise<Told> {
  if (typeof desk === 'string') return { story, causes: await causesNamed(), pinsTried: 0 };
  const certificate = Uint8Array.from(certificates.get(story) ?? []);
  if (desk.isDamaged) certificate.fill(0, 4, 60);
  const card = await insertCard({ certificate, triesLeft: desk.triesLeft ?? 3, isSilent: desk.isSilent ?? false });
  await until(async () => (await cardsSeen()) === 1);
  const causes = await causesNamed();
  await card.remove();
  await until(async () => (await cardsSeen()) === 0);
  return { story, causes, pinsTried: card.pinsTried() };
}

async function causesNamed(): Promise<readonly string[]> {
  const args = [PROGRAM, ...OPTIONS, '--card-roots', join(folder, 'card-root.pem')];
  // What was found is told by the exit status as well.
  const { stdout } = await run(process.execPath, args).catch((ended: { stdout: string }) => ended);
  return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
}

/** undefined while there is no reader. */
async function cardsSeen(): Promise<number | undefined> {
  const { stdout } = await run('opensc-tool', ['--list-readers']);
  const lines = stdout.split('\n').filter((line) => /^\d+\s/.test(line));
  return lines.length === 0 ? undefined : lines.filter((line) => /^\d+\s+Yes/.test(line)).length;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (await isSo()) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('the service for cards does not see what was changed');
}

/** The certificate of each story with a card, in DER. */
async function issueCertificates(): Promise<ReadonlyMap<string, Uint8Array>> {
  const authority = (file: string): Order => ({
    ...{ file, subject: `/O=Contoso/CN=${file}`, issuer: 'self', extensions: forAuthority, fromDay: -800, toDay: 800 },
  });
  const orders = stories.flatMap(({ desk, story }, place) => {
    if (typeof desk === 'string') return [];
    const usual = { subject: '/CN=Bob Example', issuer: 'card-root', extensions: forCard(PERSON) };
    return [{ story, order: { ...usual, ...desk.certificate, file: `card-${place}` } }];
  });
  await issueAll(folder, [authority('card-root'), authority('stranger'), ...orders.map(({ order }) => order)]);
  const ders = orders.map(async ({ story, order }) => [story, await derOf(`${order.file}.pem`)] as const);
  return new Map(await Promise.all(ders));
}

async function derOf(file: string): Promise<Uint8Array> {
  return Buffer.from((await readFile(join(folder, file), 'utf8')).replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
