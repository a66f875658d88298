import type { HostRole } from '../model/evidence.ts';

export type CloudName = 'public' | 'usgov' | 'usgovdod' | 'china';

export type Endpoint = {
  readonly name: string;
  readonly role: HostRole;
  /** What stops working when this host cannot be reached. */
  readonly breaks: string;
};

export type Cloud = {
  readonly name: CloudName;
  /** The host that signs people in. */
  readonly authority: string;
  /** What Teams needs before it shows its first window. */
  readonly endpoints: readonly Endpoint[];
  /** A stable file of the sign-in page, read to its end: 17,174 bytes, more than a first TCP window carries. */
  readonly largerFile: string;
};

const endpoint = (name: string, role: HostRole, breaks: string): Endpoint => ({ name, role, breaks });

const PAGE_ICON = '/shared/1.0/content/images/favicon_a_eupayfgghqiai7k9sol6lg2.ico';

/** Hosts by cloud. @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  public: {
    name: 'public',
    authority: 'login.microsoftonline.com',
    endpoints: [
      endpoint('login.microsoftonline.com', 'sign-in', 'Nobody can sign in to any Microsoft 365 app.'),
      endpoint('aadcdn.msftauth.net', 'sign-in-files', 'The sign-in window stays empty or loads for ever.'),
      endpoint('teams.microsoft.com', 'teams', 'Sign-in works, but Teams cannot start.'),
    ],
    largerFile: `https://aadcdn.msftauth.net${PAGE_ICON}`,
  },
  usgov: {
    name: 'usgov',
    authority: 'login.microsoftonline.us',
    endpoints: [
      endpoint('login.microsoftonline.us', 'sign-in', 'Nobody can sign in to any Microsoft 365 app.'),
      endpoint('aadcdn.msftauth.net', 'sign-in-files', 'The sign-in window stays empty or loads for ever.'),
      endpoint('gov.teams.microsoft.us', 'teams', 'Sign-in works, but Teams cannot start.'),
    ],
    largerFile: `https://aadcdn.msftauth.net${PAGE_ICON}`,
  },
  usgovdod: {
    name: 'usgovdod',
    authority: 'login.microsoftonline.us',
    endpoints: [
      endpoint('login.microsoftonline.us', 'sign-in', 'Nobody can sign in to any Microsoft 365 app.'),
      endpoint('aadcdn.msftauth.net', 'sign-in-files', 'The sign-in window stays empty or loads for ever.'),
      endpoint('dod.teams.microsoft.us', 'teams', 'Sign-in works, but Teams cannot start.'),
    ],
    largerFile: `https://aadcdn.msftauth.net${PAGE_ICON}`,
  },
  china: {
    name: 'china',
    authority: 'login.partner.microsoftonline.cn',
    endpoints: [
      endpoint('login.partner.microsoftonline.cn', 'sign-in', 'Nobody can sign in to any Microsoft 365 app.'),
      endpoint('aadcdn.msftauth.cn', 'sign-in-files', 'The sign-in window stays empty or loads for ever.'),
      endpoint('teams.microsoftonline.cn', 'teams', 'Sign-in works, but Teams cannot start.'),
    ],
    largerFile: `https://aadcdn.msftauth.cn${PAGE_ICON}`,
  },
};

/** Windows' own connectivity probe: neutral, plain http, always the same 22 bytes. @see https://learn.microsoft.com/windows-server/networking/ncsi/ncsi-overview */
export const control = {
  host: 'www.msftconnecttest.com',
  url: 'http://www.msftconnecttest.com/connecttest.txt',
  body: 'Microsoft Connect Test',
} as const;
