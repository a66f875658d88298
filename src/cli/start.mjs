#!/usr/bin/env node
/** Starts the program. Old versions of Node must be able to read this file. */

import { begin } from './begin.mjs';

const OLDEST = [24, 21];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `signin-doctor: this needs Node ${OLDEST.join('.')} or newer, not ${process.versions.node}: run "npm start" once in its folder, or install a newer Node`,
  );
  process.exit(2);
}

// getaddrinfo runs in threads and holds them while a DNS server is silent, and libuv gives it half of them: four are too few. Some
// fifteen names are asked for at first, and twenty more later. All threads start with the first, which takes time: not many more.
process.env.UV_THREADPOOL_SIZE ??= '48';

// What makes the next start quicker lies in the person's own folder: others must not write code that this runs.
// Node's modules are asked for and not imported: old versions cannot, and it takes half the time.
const { LOCALAPPDATA, XDG_CACHE_HOME, HOME = process.getBuiltinModule('node:os').homedir() } = process.env;
const caches = LOCALAPPDATA ?? XDG_CACHE_HOME ?? `${HOME}/.cache`;
begin(`${caches}/signin-doctor`);
