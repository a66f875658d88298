import { idOf } from './ids.ts';

export type Cloud = 'public' | 'usgov';

export type Tenant = {
  readonly story: string;
  /** First is the main one. */
  readonly domains: readonly [string, ...string[]];
  readonly id: string;
  readonly name: string;
  readonly cloud: Cloud;
  /** Who checks passwords: the cloud, the cloud with what a directory of the company sends it, the company itself. */
  readonly kind: 'managed' | 'synchronised' | 'federated' | 'personal';
  /** Whether an admin switched signing in with certificates on, where the cloud checks who it is. */
  readonly certificates?: 'on';
};

export const tenants: readonly Tenant[] = [
  {
    story: 'A company that has its accounts in the cloud only.',
    domains: ['contoso.com', 'contoso.onmicrosoft.com'],
    id: idOf('contoso.com'),
    name: 'Contoso',
    cloud: 'public',
    kind: 'managed',
    certificates: 'on',
  },
  {
    story: 'A company whose own directory sends its accounts and password hashes to the cloud.',
    domains: ['adatum.com', 'adatum.onmicrosoft.com'],
    id: idOf('adatum.com'),
    name: 'A. Datum Corporation',
    cloud: 'public',
    kind: 'synchronised',
    certificates: 'on',
  },
  {
    story: 'A company that signs its people in on a federation server of its own, sts.fabrikam.com.',
    domains: ['fabrikam.com', 'fabrikam.onmicrosoft.com'],
    id: idOf('fabrikam.com'),
    name: 'Fabrikam, Inc.',
    cloud: 'public',
    kind: 'federated',
  },
  {
    story: 'An authority in the cloud of the US government; nobody signs in with certificates there.',
    domains: ['contoso.us', 'contoso.onmicrosoft.us'],
    id: idOf('contoso.us'),
    name: 'Contoso Government',
    cloud: 'usgov',
    kind: 'managed',
  },
  {
    story: 'Everybody who has a personal account.',
    domains: ['outlook.com'],
    // The tenant of all personal accounts has this id everywhere.
    id: '9188040d-6c67-4c5b-b112-36a304b66dad',
    name: 'Personal accounts',
    cloud: 'public',
    kind: 'personal',
  },
];

export const takesCertificates = ({ certificates }: Tenant): boolean => certificates === 'on';

/** Words that stand where a tenant would. */
export const audiences = ['common', 'organizations', 'consumers'] as const;
export type Audience = (typeof audiences)[number];

export const isAudience = (word: string): word is Audience => audiences.some((audience) => audience === word);

export const domainOf = (userName: string): string => userName.slice(userName.lastIndexOf('@') + 1).toLowerCase();

/** By id or by any of its domains. */
export const tenantNamed = (name: string): Tenant | undefined =>
  tenants.find(({ id, domains }) => id === name.toLowerCase() || domains.includes(name.toLowerCase()));
