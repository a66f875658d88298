import { type Cloud, clouds } from '../../../catalogue/endpoints.ts';
import type { Host } from '../../../gather/host/host.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { readArguments } from '../../arguments.ts';
import { thisTerminal } from '../../terminal.ts';
import { signIn } from '../sign-in.ts';
import { runSignIn } from './run-sign-in.ts';

/** For tests: the command `sign-in`, for which every cloud is where the first argument says. */
const [authority = '', ...args] = process.argv.slice(2);
const here = (cloud: Cloud): Cloud => ({ ...cloud, authority });
const known = { ...clouds, public: here(clouds.public), usgov: here(clouds.usgov) };

const { ASTRAY_REQUEST, ASTRAY_TO } = process.env;

/** The request of this number finds no name, or ends at another port. Every request looks its name up once. */
function ledAstray(host: Host, request: number, to: string): Host {
  let lookups = 0;
  return {
    ...host,
    lookup(name, signal) {
      lookups += 1;
      return host.lookup(lookups === request && to === 'nowhere' ? 'nobody.invalid' : name, signal);
    },
    connect: (address, port, signal) =>
      lookups === request ? host.connect('127.0.0.1', Number(to), signal) : host.connect(address, port, signal),
  };
}

const host = thisComputer();
const used = ASTRAY_REQUEST === undefined ? host : ledAstray(host, Number(ASTRAY_REQUEST), ASTRAY_TO ?? '');
process.exit(await runSignIn(readArguments(args, signIn.name, signIn.options), thisTerminal(), known, used));
