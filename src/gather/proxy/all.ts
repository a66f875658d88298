import { environment } from './environment.ts';
import { gnome } from './gnome.ts';
import { kde } from './kde.ts';
import { macos } from './macos.ts';
import type { ProxyReader } from './reader.ts';
import { winhttp } from './winhttp.ts';
import { policy, wininet } from './wininet.ts';

/**
 * Every place where a proxy can be set, in the order in which they decide the route of Teams: on Windows and macOS the
 * system's own settings come before the environment, which desktop apps there do not read.
 */
export const proxyReaders: readonly ProxyReader[] = [policy, wininet, winhttp, macos, environment, gnome, kde];
