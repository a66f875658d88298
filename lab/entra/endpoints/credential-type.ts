import { passiveAddress } from '../adfs/addresses.ts';
import { personNamed } from '../data/people.ts';
import { domainOf, tenantNamed } from '../data/tenants.ts';
import type { Handler } from '../entra.ts';
import { json } from '../exchange.ts';
import { Refused } from '../refused.ts';

/** Numbers as the service gives them. */
const EXISTS = { yes: 0, no: 1, personal: 5 } as const;
const DOMAIN = { managed: 3, federated: 4 } as const;

/** What the user name page asks before it shows the next field. */
export const credentialType: Handler = ({ entra, ask }) => {
  const user = userIn(ask.body);
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
    },
    EstsProperties: { DomainType: isFederated ? DOMAIN.federated : DOMAIN.managed },
    IsSignupDisallowed: true,
  });
};

function userIn(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'username' in parsed) return String(parsed.username);
  } catch {
    throw new Refused(9002313);
  }
  throw new Refused(9002313);
}
