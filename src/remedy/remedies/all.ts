import type { Remedy } from '../remedy.ts';
import { commentOutHostsLines } from './comment-out-hosts-lines.ts';

/** Everything that a program can put right, alphabetical. */
export const remedies: readonly Remedy[] = [commentOutHostsLines];
