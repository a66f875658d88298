import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';

/** Every command, in the order in which people meet them. */
export const commands: readonly Command[] = [explain, check];
