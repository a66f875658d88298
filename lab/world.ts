import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { World } from '../scenarios/scenario.ts';
import { computerScript, environmentOf } from './computer.ts';
import { startDaemon } from './daemon.ts';
import { frameScript, inPlace } from './frame.ts';
import { nameServers } from './name-server.ts';
import { packetSizeScript } from './packet-sizes.ts';
import { pathDaemons, pathScript } from './path.ts';
import { programFolder } from './program.ts';
import { proxies } from './proxies.ts';
import { nameFilterCommands, nftScript } from './router-rules.ts';
import { sites } from './sites.ts';

/**
 * The first process of a world: builds it, runs one command on its computer, and says what came out as one line of JSON. It
 * is started in namespaces of its own (see launch.ts), so that everything ends with it.
 */
export type Order = {
  readonly world: World;
  readonly labFolder: string;
  /** Run on the computer; a terminal of its own when `interactive`. */
  readonly command: readonly string[];
  readonly interactive: boolean;
};

export type Outcome = {
  readonly exitStatus: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
};

const run = promisify(execFile);
async function shell(script: string): Promise<void> {
  await run('sh', ['-euc', script]).catch((error: { stderr?: string }) => {
    throw new Error(`the shell says: ${error.stderr}`);
  });
}

/** The kernel reports a fresh link with up to a second's delay, and programs believe the report. */
const LINK_IS_UP = 'timeout 5 sh -c \'until ip -n computer -o link show cr | grep -q "state UP"; do sleep 0.01; done\'';

async function build(world: World, labFolder: string): Promise<void> {
  await shell(frameScript(world));
  await shell(computerScript(world, labFolder));
  const daemons = [
    ...nameServers(world),
    ...sites(world, labFolder),
    ...proxies(world, labFolder),
    ...pathDaemons(world),
  ];
  await Promise.all(daemons.map(startDaemon));
  await shell(packetSizeScript(world));
  await shell(pathScript(world));
  await shell(`${inPlace('router', 'nft', '-f', '-').join(' ')} <<'END'\n${nftScript(world)}\nEND`);
  if (world.link !== 'down') await shell(LINK_IS_UP);
  for (const command of nameFilterCommands(world)) await shell(inPlace('router', ...command).join(' '));
}

async function runOnComputer({ world, labFolder, command, interactive }: Order): Promise<Outcome> {
  const [file = '', ...args] = inPlace('computer', ...command);
  const startedAtMs = performance.now();
  const child = spawn(file, args, {
    cwd: '/run/home',
    env: environmentOf(world, programFolder(labFolder)),
    stdio: interactive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (piece: string) => {
      printed[stream] += piece;
    });
  const [exitStatus] = await once(child, 'close');
  return { exitStatus, ...printed, durationMs: performance.now() - startedAtMs };
}

const order: Order = JSON.parse(process.argv[2] ?? '');
await build(order.world, order.labFolder);
const outcome = await runOnComputer(order);
process.stdout.write(order.interactive ? '' : `${JSON.stringify(outcome)}\n`, () => process.exit(0));
