import { readArguments } from '../../arguments.ts';
import { thisTerminal } from '../../terminal.ts';
import { signIn } from '../sign-in.ts';
import { cloudsAt } from './clouds-for-tests.ts';
import { here } from './here.ts';
import { runSignIn } from './run-sign-in.ts';

/** For tests: the command `sign-in` as a process of its own, for which every cloud is where the first argument says. */
const [authority = '', ...args] = process.argv.slice(2);
const call = readArguments(args, signIn.name, signIn.options);
process.exit(await runSignIn(call, thisTerminal(), { ...here(), clouds: cloudsAt(authority) }));
