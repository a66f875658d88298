import { cloudOrigin, type Handler } from '../entra.ts';
import { json } from '../exchange.ts';
import { Refused } from '../refused.ts';
import { required } from './app.ts';

const CLOUDS = [
  {
    preferred_network: 'login.microsoftonline.com',
    preferred_cache: 'login.windows.net',
    aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
  },
  {
    preferred_network: 'login.microsoftonline.us',
    preferred_cache: 'login.microsoftonline.us',
    aliases: ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
  },
] as const;

/** Says which hosts are the service, so that a client can trust one that it does not know. @see MS-OAPX 3.2.5 */
export const instanceDiscovery: Handler = (turn) => {
  const asked = required(turn, 'authorization_endpoint');
  if (!URL.canParse(asked)) throw new Refused(50049);
  const origin = cloudOrigin(turn.entra, turn.ask.place);
  const own = new URL(origin).host;
  const { host, pathname } = new URL(asked);
  const hosts: readonly string[] = [own, ...CLOUDS.flatMap(({ aliases }) => aliases)];
  if (!hosts.includes(host)) throw new Refused(50049);
  const isAmongThem = CLOUDS.some(({ aliases }) => aliases.some((alias) => alias === own));
  const itself = { preferred_network: own, preferred_cache: own, aliases: [own] };
  return json({
    tenant_discovery_endpoint: `${new URL(asked).origin}/${pathname.split('/')[1] ?? 'common'}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: isAmongThem ? CLOUDS : [...CLOUDS, itself],
  });
};
