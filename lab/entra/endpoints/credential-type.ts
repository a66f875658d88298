import { passiveAddress } from '../adfs/addresses.ts';
import { personNamed } from '../data/people.ts';
import { domainOf, takesCertificates, tenantNamed } from '../data/tenants.ts';
import type { Handler } from '../entra.ts';
import { json } from '../exchange.ts';
import { certificateAddress } from '../pages/ways.ts';
import { Refused } from '../refused.ts';

/** Numbers as the service gives them. */
const EXISTS = { yes: 0, no: 1, personal: 5 } as const;
const DOMAIN = { managed: 3, federated: 4 } as const;

/** What the user name page asks before it shows the next field. */
export const credentialType: Handler = ({ entra, ask }) => {
  const { user, flowToken } = askedIn(ask.body);
  const tenant = tenantNamed(domainOf(user));
  const isFederated = tenant?.kind === 'federated';
  const isPersonal = tenant?.kind === 'personal';
  const isThere = personNamed(user) !== undefined;
  return json({
    Username: user,
    Display: user,
    IfExistsResult: isPersonal ? EXISTS.personal : isThere || isFederated ? EXISTS.yes : EXISTS.no,
    IsUnmanaged: false,
    ThrottleStatus: 0,
    Credentials: {
      PrefCredential: isFederated ? 4 : 1,
      HasPassword: !isFederated,
      ...(isFederated ? { FederationRedirectUrl: passiveAddress(entra.origins.sts) } : {}),
      ...(tenant !== undefined && takesCertificates(tenant)
        ? { CertAuthParams: { CertAuthUrl: certificateAddress(entra, tenant.id) } }
        : {}),
    },
    EstsProperties: { DomainType: isFederated ? DOMAIN.federated : DOMAIN.managed },
    IsSignupDisallowed: true,
    FlowToken: flowToken,
  });
};

function askedIn(body: string): { readonly user: string; readonly flowToken: string } {
  const { username, flowToken = '' } = parsed(body);
  if (username === undefined) throw new Refused(9002313);
  return { user: String(username), flowToken: String(flowToken) };
}

function parsed(body: string): { readonly username?: unknown; readonly flowToken?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    throw new Refused(9002313);
  }
}
