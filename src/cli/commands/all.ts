import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';

/** Every command, the one that most people need first. */
export const commands: readonly Command[] = [check, explain];
