import type { DefaultRoute } from './host.ts';

/**
 * Default routes in `netstat -rn` of macOS and the BSDs. Flag I marks a route that only serves sockets bound to its
 * interface; macOS keeps one for each tunnel device, in use or not.
 */
export function bsdRoutes(text: string): readonly DefaultRoute[] {
  const routes: DefaultRoute[] = [];
  let family: DefaultRoute['family'] = 4;
  for (const line of text.split('\n')) {
    if (/^Internet6?:/.test(line)) family = line.startsWith('Internet6') ? 6 : 4;
    const [destination, gateway = '', flags = '', ...rest] = line.trim().split(/\s+/);
    // Older versions count references and use before it.
    const device = rest.find((column) => !/^\d+$/.test(column)) ?? '';
    if (destination !== 'default' || !flags.startsWith('U') || flags.includes('I')) continue;
    routes.push({ family, interface: device, gateway: gateway.startsWith('link#') ? null : gateway });
  }
  return routes;
}
