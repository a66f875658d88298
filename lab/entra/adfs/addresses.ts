import type { Entra } from '../entra.ts';

/** Versions of WS-Trust, as the addresses of AD FS write them. */
export type Version = '13' | '2005';

export const mexAddress = (sts: string): string => `${sts}/adfs/services/trust/mex`;

export const usernameMixedAddress = (sts: string, version: Version): string =>
  `${sts}/adfs/services/trust/${version}/usernamemixed`;

export const passiveAddress = (sts: string): string => `${sts}/adfs/ls/`;

/** Who the cloud is to the federation server. */
export const CLOUD_REALM = 'urn:federation:MicrosoftOnline';

/** Where a browser goes to sign in at its company. @see MS-MWBF section 2.2.3 */
export function passivePage({ origins }: Entra, ctx: string, userName: string): string {
  const fields = { wa: 'wsignin1.0', wtrealm: CLOUD_REALM, wctx: ctx, username: userName };
  return `${passiveAddress(origins.sts)}?${new URLSearchParams(fields)}`;
}
