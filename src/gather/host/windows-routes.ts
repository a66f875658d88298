import type { DefaultRoute } from './host.ts';

const V4_ROW = /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+(?<gateway>\S.*?)\s+(?<own>\d+\.\d+\.\d+\.\d+)\s+\d+\s*$/;

const V6_ROW = /^\s*(?<index>\d+)\s+\d+\s+::\/0\s+(?<gateway>\S.*?)\s*$/;

const INTERFACE = /^\s*(?<index>\d+)\.{3}.*?\.{2,}(?<name>[^.].*?)\s*$/;

/**
 * Default routes in `route print`, whose headings are translated but whose columns are not. IPv4 rows name an interface
 * by its address, IPv6 rows by its number in the list on top. A gateway that is no address ("On-link") is none.
 */
export function windowsRoutes(text: string): readonly DefaultRoute[] {
  const lines = text.split(/\r?\n/);
  const names = new Map<string, string>();
  for (const line of lines) {
    const { index, name } = INTERFACE.exec(line)?.groups ?? {};
    if (index !== undefined && name !== undefined) names.set(index, name);
  }
  return lines.flatMap((line): readonly DefaultRoute[] => {
    const { gateway = '', own, index } = (V4_ROW.exec(line) ?? V6_ROW.exec(line))?.groups ?? {};
    if (own !== undefined) return [{ family: 4, interface: own, gateway: literal(gateway) }];
    // Without an interface it is one of the persistent routes below, which may not be in use.
    if (index === undefined || index === '0') return [];
    return [{ family: 6, interface: names.get(index) ?? index, gateway: literal(gateway) }];
  });
}

const literal = (gateway: string): string | null =>
  /^[\d.]+$|^[0-9a-f:]*:[0-9a-f:%]*$/i.test(gateway) ? gateway : null;
