import { rmSync } from 'node:fs';
import type { Scenario } from '../scenarios/scenario.ts';
import { makeCertificates } from './certificates.ts';
import { judge } from './judge.ts';
import { endWorlds, inWorld } from './launch.ts';
import { newOwnFolder } from './own-folder.ts';
import { makeProgram } from './program.ts';
import type { Outcome } from './world.ts';

/** A folder with the lab's authorities and the program; worlds start in it. Ends, with all its worlds, on `close` or an interruption. */
export type Lab = {
  /** Runs a command on the computer of a world. Throws when the world could not be built. */
  run(world: Scenario['world'], command: readonly string[]): Promise<Outcome>;
  /** A shell in the computer of a world, until the person leaves it. */
  enter(world: Scenario['world'], hint: string): Promise<void>;
  /** Runs a scenario's command; gives what it printed. */
  examine(scenario: Scenario): Promise<Outcome>;
  /** The same, and compares; throws an AssertionError when it is not as expected. */
  prove(scenario: Scenario): Promise<Outcome>;
  close(): void;
};

const INTERRUPTIONS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export async function openLab(): Promise<Lab> {
  const labFolder = await newOwnFolder('signin-lab');
  const close = (): void => {
    endWorlds();
    rmSync(labFolder, { recursive: true, force: true });
  };
  const making: Promise<void>[] = [];
  let ending: Promise<void> | undefined;
  // What is being made writes into the folder until it ends.
  const end = (status: number): Promise<void> =>
    Promise.allSettled(making).then(() => {
      close();
      process.exit(status);
    });
  for (const [signal, status] of Object.entries(INTERRUPTIONS))
    process.once(signal, () => {
      ending ??= end(status);
    });
  making.push(makeCertificates(labFolder), makeProgram(labFolder));
  try {
    await Promise.all(making);
  } finally {
    await ending;
  }
  const run: Lab['run'] = (world, command) => inWorld({ world, labFolder, command, interactive: false });
  const examine: Lab['examine'] = ({ world, command = ['check', '--json'] }) =>
    run(world, ['signin-doctor', ...command]);
  return {
    run,
    close,
    async enter(world, hint) {
      const command = ['sh', '-c', 'printf "%s\\n" "$1"; exec bash --norc -i', 'sh', hint];
      await inWorld({ world, labFolder, command, interactive: true });
    },
    examine,
    async prove(scenario) {
      const outcome = await examine(scenario);
      judge(scenario, outcome);
      return outcome;
    },
  };
}
