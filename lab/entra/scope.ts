import { graph, type Resource, resourceNamed } from './data/resources.ts';
import { Refused } from './refused.ts';

export type Scope = {
  readonly words: readonly string[];
  /** The one service that the access token is for. */
  readonly resource: Resource;
  readonly wantsIdToken: boolean;
  readonly wantsRefreshToken: boolean;
};

/** Scopes that concern the sign-in itself and belong to no service. */
const OWN = ['openid', 'profile', 'email', 'offline_access'];

/** @throws Refused when no single known service is meant. @see RFC 6749 section 3.3 */
export function readScope(text: string): Scope {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) throw new Refused(70011, ['it is empty']);
  const addresses = new Set(words.filter((word) => !OWN.includes(word)).map(addressOf));
  if (addresses.size > 1) throw new Refused(28000);
  return {
    words,
    resource: resourceAt([...addresses][0] ?? graph.address),
    wantsIdToken: words.includes('openid'),
    wantsRefreshToken: words.includes('offline_access'),
  };
}

/** `https://service/Permission` belongs to that service, a bare permission to Graph. */
const addressOf = (word: string): string =>
  word.includes('/') ? word.slice(0, word.lastIndexOf('/')).replace(/\/$/, '') : graph.address;

function resourceAt(address: string): Resource {
  const resource = resourceNamed(address);
  if (resource === undefined) throw new Refused(500011, [address, 'the directory']);
  if (resource.isSwitchedOff) throw new Refused(500014, [address]);
  return resource;
}
