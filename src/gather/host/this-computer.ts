import { getServers } from 'node:dns';
import { oneByOne } from '../one-by-one.ts';
import { workingMs } from '../time-limit.ts';
import { askByStream } from './ask-by-stream.ts';
import { connect } from './connect.ts';
import { converse } from './converse.ts';
import { askByDatagram } from './datagram.ts';
import { defaultRoutes } from './default-routes.ts';
import { exchange } from './exchange.ts';
import type { Host } from './host.ts';
import { interfaceAddresses } from './interface-addresses.ts';
import { readText } from './read-text.ts';
import { resolveBy } from './resolve-by.ts';
import { runCommand } from './run-command.ts';
import { practise, secure } from './secure.ts';
import { sharedLookup } from './shared-lookup.ts';
import { bundledStore, readingStores, trustStores } from './trust-stores.ts';
import { digest, verifySignature } from './verify-signature.ts';

/** Most connections are the first step to a handshake. */
const connectMeanwhile = makingReady(connect, readingStores);
const secureMeanwhile = makingReady(secure, [bundledStore, practise]);

/** The computer that this program runs on. One for each run: it remembers what names led to. */
export const thisComputer = (lookup = sharedLookup()): Host => ({
  platform: process.platform,
  environment: process.env,
  now: () => new Date(),
  // Nothing that a network does is worth telling finer.
  elapsedMs: () => Math.round(workingMs()),
  interfaces: interfaceAddresses,
  defaultRoutes,
  resolvers: getServers,
  resolve: resolveBy,
  lookup,
  readText,
  run: runCommand,
  converse,
  connect: connectMeanwhile,
  secure: secureMeanwhile,
  askByStream,
  request: exchange,
  askByDatagram,
  verifySignature,
  digest,
  systemRoots: () => trustStores().system,
  // Loaded only where a PAC file is met: few computers have one.
  pacThread: async () => (await import('./pac-thread.ts')).pacThread(),
});

/**
 * What will be needed is made ready while an answer is waited for, once in a program; piece by piece, so that what comes in between is not kept
 * waiting either.
 */
function makingReady<Args extends readonly unknown[], Answer>(
  ask: (...args: Args) => Answer,
  pieces: readonly (() => unknown)[],
): (...args: Args) => Answer {
  let isBegun = false;
  return (...args) => {
    const answer = ask(...args);
    if (!isBegun) void oneByOne(pieces);
    isBegun = true;
    return answer;
  };
}
