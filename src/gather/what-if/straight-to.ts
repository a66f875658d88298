import { success } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';
import { routeTo } from '../way/routes.ts';
import type { OtherWay } from './what-if.ts';

/** Where a name leads, in a world that is a little different. */
type Destination = { readonly addresses: readonly string[]; readonly using: string | null };

/** The usual way to a host, but to other addresses. undefined without any, and where a proxy is used: it looks names up itself. */
export async function straightTo(
  context: Context,
  name: string,
  { addresses, using }: Destination,
): Promise<OtherWay | undefined> {
  const usual = await routeTo(context, name);
  if (usual.via !== 'direct' || addresses.length === 0) return undefined;
  return { host: knowing(context.host, name, addresses), route: usual, using };
}

/** The same computer, only that one name leads to these addresses. */
const knowing = (host: Host, name: string, addresses: readonly string[]): Host => ({
  ...host,
  lookup: async (asked, signal) => (asked === name ? success(addresses) : await host.lookup(asked, signal)),
});
