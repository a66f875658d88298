import type { Entra } from '../entra.ts';

/** Versions of WS-Trust, as the addresses of AD FS write them. */
export type Version = '13' | '2005';

export const mexAddress = (sts: string): string => `${sts}/adfs/services/trust/mex`;

/** How somebody proves themselves to the federation server: by name and password, or by the connection's certificate. */
export type Way = 'usernamemixed' | 'certificatetransport';

/** Where a token is issued. Certificates are asked for on a port of its own. */
export const trustAddress = ({ sts, stscert }: Entra['origins'], version: Version, way: Way): string =>
  `${way === 'usernamemixed' ? sts : stscert}/adfs/services/trust/${version}/${way}`;

export const passiveAddress = (sts: string): string => `${sts}/adfs/ls/`;

/** Who the cloud is to the federation server. */
export const CLOUD_REALM = 'urn:federation:MicrosoftOnline';

/** Where a browser goes to sign in at its company. @see MS-MWBF section 2.2.3 */
export function passivePage({ origins }: Entra, ctx: string, userName: string): string {
  const fields = { wa: 'wsignin1.0', wtrealm: CLOUD_REALM, wctx: ctx, username: userName };
  return `${passiveAddress(origins.sts)}?${new URLSearchParams(fields)}`;
}
