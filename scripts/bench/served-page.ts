import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { commonCodes } from '../../src/catalogue/common-codes.ts';
import { factsForTests } from '../../src/gather/browser/browser-facts-for-tests.ts';
import { type Measured, median, plainEnvironment } from './measure.ts';

/** Enough for a middle that does not jump. */
const STARTS = 9;

/** What people at a help desk ask for in an hour, several times over. */
const ROUNDS = 20;

export type Served = { readonly process: ChildProcess; readonly address: string; readonly startedMs: number };

/** A help desk's page from the package; the caller ends it. */
export async function servedBy(program: string): Promise<Served> {
  const begunAtMs = performance.now();
  const server = spawn(process.execPath, [program, 'serve', '--help-desk'], { env: plainEnvironment() });
  const [line] = await once(server.stdout, 'data');
  const startedMs = performance.now() - begunAtMs;
  return { process: server, address: /http\S+/.exec(String(line))?.[0] ?? '', startedMs };
}

/** How soon `serve` serves, and what it holds after a busy hour. */
export async function servedPage(program: string): Promise<readonly Measured[]> {
  const startsMs: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    const served = await servedBy(program);
    startsMs.push(served.startedMs);
    await ended(served);
  }
  const served = await servedBy(program);
  for (let round = 0; round < ROUNDS; round += 1) await askForEverything(served.address);
  const peakBytes = peakOf(served.process);
  await ended(served);
  return [
    {
      name: 'Start of `serve`',
      how: `until its address is told; median of ${STARTS}`,
      figure: median(startsMs) / 1_000,
      limit: 0.3,
      unit: 's',
    },
    {
      name: 'Memory of `serve`',
      how: `the most it ever held (VmHWM), over ${ROUNDS} rounds through home, codes, causes, a pasted log and the look of a browser`,
      figure: peakBytes / 1_000_000,
      limit: 90,
      unit: 'MB',
    },
  ];
}

async function askForEverything(address: string): Promise<void> {
  const pages = ['', 'causes', 'look', 'causes/clock-skew', ...commonCodes.map((code) => `codes/${code}`)];
  for (const page of pages) await (await fetch(address + page)).text();
  const log = `${'2026-01-05 10:00:00 INFO nothing\n'.repeat(5_000)}0xCAA70004 AADSTS50126`;
  await send(`${address}explain`, { text: log });
  await send(`${address}look`, { seen: JSON.stringify(factsForTests()) });
}

async function send(address: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
  await answer.text();
}

export async function ended({ process: server }: Served): Promise<void> {
  server.kill();
  await once(server, 'exit');
}

/** The most memory that a process ever held, in bytes. @see proc(5) */
function peakOf({ pid }: ChildProcess): number {
  const [, kilobytes = 'NaN'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}
