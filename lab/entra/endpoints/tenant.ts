import { isAudience, type Tenant, tenantNamed } from '../data/tenants.ts';
import type { Place } from '../exchange.ts';
import { Refused } from '../refused.ts';

const CLOUD_HOSTS = { public: 'microsoftonline.com', usgov: 'microsoftonline.us' } as const;

export const cloudHost = ({ cloud }: Tenant): string => CLOUD_HOSTS[cloud];

const LOOKS_LIKE_A_TENANT = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|([\w-]+\.)+[a-z]{2,})$/i;

/** The tenant that a path names; nothing for the words that leave it open. @throws Refused when there is none */
export function knownTenant(word: string): Tenant | undefined {
  if (isAudience(word)) return undefined;
  const tenant = tenantNamed(word);
  if (tenant !== undefined) return tenant;
  throw LOOKS_LIKE_A_TENANT.test(word) ? new Refused(90002, [word]) : new Refused(900023, [word]);
}

/** As above, for endpoints that only serve the tenants of their own cloud. */
export function tenantHere(word: string, place: Place): Tenant | undefined {
  const tenant = knownTenant(word);
  const cloud = place === 'gov' ? 'usgov' : 'public';
  if (tenant !== undefined && tenant.cloud !== cloud) throw new Refused(90038, [word, cloudHost(tenant)]);
  return tenant;
}
