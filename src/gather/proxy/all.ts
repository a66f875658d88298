import { environment } from './environment.ts';
import { gnome } from './gnome.ts';
import { kde } from './kde.ts';
import { macos } from './macos.ts';
import type { ProxyReader } from './reader.ts';
import { winhttp } from './winhttp.ts';
import { policy, wininet } from './wininet.ts';

/**
 * Every place where a proxy can be set, in the order in which they decide the route of Teams. A desktop's own settings come
 * before the environment: Chromium, and with it Teams and Edge, asks them first on Linux, and reads no environment elsewhere.
 */
export const proxyReaders: readonly ProxyReader[] = [policy, wininet, winhttp, macos, gnome, kde, environment];
