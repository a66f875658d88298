import type { HostRole } from '../model/evidence.ts';

export type CloudName = 'public' | 'usgov' | 'usgovdod' | 'china';

export type Endpoint = { readonly name: string; readonly role: HostRole };

export type Cloud = {
  readonly name: CloudName;
  /** The host that signs people in. */
  readonly authority: string;
  /** What Teams needs before it shows its first window; what stops without it stands in the endpoint list. */
  readonly endpoints: readonly Endpoint[];
  /** A stable file of the sign-in page, read to its end: 17,174 bytes, more than a first TCP window carries. */
  readonly largerFile: string;
};

const endpoint = (name: string, role: HostRole): Endpoint => ({ name, role });

const PAGE_ICON = '/shared/1.0/content/images/favicon_a_eupayfgghqiai7k9sol6lg2.ico';

/** Hosts by cloud. @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  public: {
    name: 'public',
    authority: 'login.microsoftonline.com',
    endpoints: [
      endpoint('login.microsoftonline.com', 'sign-in'),
      endpoint('aadcdn.msftauth.net', 'sign-in-files'),
      endpoint('teams.microsoft.com', 'teams'),
    ],
    largerFile: `https://aadcdn.msftauth.net${PAGE_ICON}`,
  },
  usgov: {
    name: 'usgov',
    authority: 'login.microsoftonline.us',
    endpoints: [
      endpoint('login.microsoftonline.us', 'sign-in'),
      endpoint('aadcdn.msftauth.net', 'sign-in-files'),
      endpoint('gov.teams.microsoft.us', 'teams'),
    ],
    largerFile: `https://aadcdn.msftauth.net${PAGE_ICON}`,
  },
  usgovdod: {
    name: 'usgovdod',
    authority: 'login.microsoftonline.us',
    endpoints: [
      endpoint('login.microsoftonline.us', 'sign-in'),
      endpoint('aadcdn.msftauth.net', 'sign-in-files'),
      endpoint('dod.teams.microsoft.us', 'teams'),
    ],
    largerFile: `https://aadcdn.msftauth.net${PAGE_ICON}`,
  },
  china: {
    name: 'china',
    authority: 'login.partner.microsoftonline.cn',
    endpoints: [
      endpoint('login.partner.microsoftonline.cn', 'sign-in'),
      endpoint('aadcdn.msftauth.cn', 'sign-in-files'),
      endpoint('teams.microsoftonline.cn', 'teams'),
    ],
    largerFile: `https://aadcdn.msftauth.cn${PAGE_ICON}`,
  },
};

/** A page on a host that has nothing to do with signing in: plain http, every byte known. */
export type Control = { readonly host: string; readonly url: string; readonly body: string };

/** Windows' own connectivity probe. @see https://learn.microsoft.com/windows-server/networking/ncsi/ncsi-overview */
export const control = {
  host: 'www.msftconnecttest.com',
  url: 'http://www.msftconnecttest.com/connecttest.txt',
  body: 'Microsoft Connect Test',
} as const;

/**
 * The probe of Firefox: a network that lets Microsoft's hosts through before the log-in does not think of this one.
 * @see https://support.mozilla.org/kb/captive-portal
 */
export const secondControl = {
  host: 'detectportal.firefox.com',
  url: 'http://detectportal.firefox.com/success.txt',
  body: 'success',
} as const;
