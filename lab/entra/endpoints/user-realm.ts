import { mexAddress, passiveAddress, trustAddress } from '../adfs/addresses.ts';
import { domainOf, type Tenant, tenantNamed } from '../data/tenants.ts';
import type { Entra, Handler } from '../entra.ts';
import { json } from '../exchange.ts';
import { cloudHost } from './tenant.ts';

const AUDIENCE = 'urn:federation:MicrosoftOnline';

/** Whether a domain signs in here or on a server of its own. Version 1 as libraries ask it, 2 as pages do. */
export const userRealm: Handler = ({ entra, ask }, user = '') => {
  const domain = domainOf(user);
  const found = tenantNamed(domain);
  // Personal accounts are another service's, which this one does not answer for.
  const tenant = found?.kind === 'personal' ? undefined : found;
  return json(
    ask.query.get('api-version')?.startsWith('2') || ask.path.endsWith('.srf')
      ? forPages(entra, user, domain, tenant)
      : forLibraries(entra, domain, tenant),
  );
};

/** `getuserrealm.srf?login=` is the same question in another place. */
export const userRealmByQuery: Handler = (turn) => userRealm(turn, turn.ask.query.get('login') ?? '');

function forLibraries({ origins }: Entra, domain: string, tenant: Tenant | undefined): object {
  if (tenant === undefined)
    return {
      ver: '1.0',
      account_type: 'Unknown',
      cloud_instance_name: 'microsoftonline.com',
      cloud_audience_urn: AUDIENCE,
    };
  const cloud = { cloud_instance_name: cloudHost(tenant), cloud_audience_urn: AUDIENCE };
  if (tenant.kind !== 'federated') return { ver: '1.0', account_type: 'Managed', domain_name: domain, ...cloud };
  return {
    ver: '1.0',
    account_type: 'Federated',
    domain_name: domain,
    federation_protocol: 'WSTrust',
    federation_metadata_url: mexAddress(origins.sts),
    federation_active_auth_url: trustAddress(origins, '2005', 'usernamemixed'),
    ...cloud,
  };
}

/** States as the service counts them: 3 federated, 4 managed or unknown. */
function forPages({ origins }: Entra, user: string, domain: string, tenant: Tenant | undefined): object {
  if (tenant === undefined) return { State: 4, UserState: 1, Login: user, NameSpaceType: 'Unknown' };
  const isFederated = tenant.kind === 'federated';
  return {
    State: isFederated ? 3 : 4,
    UserState: 2,
    Login: user,
    NameSpaceType: isFederated ? 'Federated' : 'Managed',
    DomainName: domain,
    FederationBrandName: tenant.name,
    CloudInstanceName: cloudHost(tenant),
    CloudInstanceIssuerUri: AUDIENCE,
    ...(isFederated
      ? {
          AuthURL: `${passiveAddress(origins.sts)}?username=${encodeURIComponent(user)}`,
          federation_protocol: 'WSTrust',
        }
      : {}),
  };
}
