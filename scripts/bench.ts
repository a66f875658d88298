import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { openLab } from '../lab/lab.ts';
import { whyNot } from '../lab/requirements.ts';
import { healthy50Ms } from '../scenarios/healthy-50-ms.ts';
import { coldStart } from './bench/cold-start.ts';
import { checkInLab } from './bench/in-lab.ts';
import type { Measured } from './bench/measure.ts';
import { pageOnPhone, whyNoPhone } from './bench/page-on-phone.ts';
import { pastedFile } from './bench/pasted-log.ts';
import { servedPage } from './bench/served-page.ts';

/** Measures the built package against its limits; status 1 when one is passed. `--write` puts the figures into docs/benchmarks.md. */

const ROOT = join(import.meta.dirname, '..');

/** Whole numbers from ten on; below, hundredths matter. */
const inUnit = (amount: number, unit: Measured['unit']): string =>
  `${amount < 10 ? amount.toFixed(2) : Math.round(amount)} ${unit}`.trimEnd();

const isFine = ({ figure, limit }: Measured): boolean => figure <= limit;

function tell(measured: Measured): Measured {
  const { name, figure, limit, unit } = measured;
  const verdict = isFine(measured) ? 'ok' : 'too slow or too large';
  console.log(
    `${name.replaceAll('`', '').padEnd(38)} ${inUnit(figure, unit).padStart(8)}  limit ${inUnit(limit, unit).padEnd(8)} ${verdict}`,
  );
  return measured;
}

async function measureAll(program: string): Promise<readonly Measured[]> {
  const alone = [coldStart, pastedFile].map((measure) => tell(measure(program)));
  alone.push(...(await servedPage(program)).map(tell), ...(await phone(program)).map(tell));
  const reason = whyNot(healthy50Ms);
  if (reason !== undefined) {
    console.log(`check is left out: ${reason}`);
    return alone;
  }
  const lab = await openLab();
  try {
    return [...alone, ...(await checkInLab(lab, program)).map(tell)];
  } finally {
    lab.close();
  }
}

async function phone(program: string): Promise<readonly Measured[]> {
  const reason = whyNoPhone();
  if (reason === undefined) return await pageOnPhone(program);
  console.log(`the page on a phone is left out: ${reason}`);
  return [];
}

function page(all: readonly Measured[]): string {
  const [{ model = 'unknown processor' } = {}, ...others] = cpus();
  const machine = `${others.length + 1} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const rows = all.map(
    ({ name, how, figure, limit, unit }) => `| ${name} | ${how} | ${inUnit(figure, unit)} | ${inUnit(limit, unit)} |`,
  );
  return `# Benchmarks

What \`npm run bench -- --write\` measured on ${new Date().toISOString().slice(0, 10)}, on ${machine}. It builds the package, runs it as a user would,
and fails when a figure is above its limit. \`check\` runs in worlds of the [lab](../lab/README.md).

| what | how | figure | limit |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const [load = 0] = loadavg();
if (load > 0.5)
  console.log(`This machine does other work (load ${load.toFixed(1)}): figures will be higher than they should be.`);

const folder = mkdtempSync(join(tmpdir(), 'signin-bench-'));
try {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const all = await measureAll(join(folder, 'signin-doctor.cjs'));
  if (process.argv.includes('--write')) writeFileSync(join(ROOT, 'docs/benchmarks.md'), page(all));
  process.exitCode = all.every(isFine) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
