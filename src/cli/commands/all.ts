import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { refer } from './refer.ts';
import { serve } from './serve.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** Every command, the one that most people need first. */
export const commands: readonly Command[] = [check, explain, fix, refer, serve, signIn, signOut];
