import type { ProxySetting, Route } from '../model/evidence.ts';
import type { Context } from './check.ts';

/** Every proxy setting of this computer; read once per host and shared. */
export declare function proxySettings(context: Context): Promise<readonly ProxySetting[]>;

/** The routes to a host: first the one that apps take, then every other that some setting names, direct last. */
export declare function routesTo(context: Context, name: string): Promise<readonly Route[]>;
