import type { Host } from '../../../gather/host/host.ts';

/** A place on this computer where a request ends that should go elsewhere: its port, or a name that nobody has. */
export type Astray = { readonly request: number; readonly to: number | 'nowhere' };

/** For tests: the request of this number finds no name, or ends at another port. Every request looks its name up once. */
export function ledAstray(host: Host, { request, to }: Astray): Host {
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
