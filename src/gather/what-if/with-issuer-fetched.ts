import { readCertificate } from '../certificates/certificate.ts';
import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';
import { handshakeWith } from '../way/handshake.ts';
import { fetchOver } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';
import type { WhatIf } from './what-if.ts';

/** A certificate has some 1.5 kB. */
const KEEP_BYTES = 16_384;

/** Where a chain ends before its root, the certificate names the place of its issuer's, and browsers look there. @see RFC 5280 section 4.2.2.1 */
export const withIssuerFetched: WhatIf = {
  hypothesis: 'with-issuer-fetched',
  async otherWay(context, name) {
    const route = await routeTo(context, name);
    const place = await placeOfIssuer(context, name, route);
    const issuer = place === undefined ? undefined : await fetchCertificate(context, place);
    if (place === undefined || issuer === undefined) return undefined;
    return { host: knowing(context.host, issuer), route, using: new URL(place).hostname };
  },
};

/** What the last certificate that is known of the way to a root says; only plain http, as issuers do. */
async function placeOfIssuer(
  context: Context,
  name: string,
  route: Parameters<typeof handshakeWith>[2],
): Promise<string | undefined> {
  const { outcome } = await handshakeWith(context, name, route);
  if (!outcome.ok || outcome.value?.trust.system !== 'certificate-chain-incomplete') return undefined;
  const last = readCertificate(outcome.value.path.at(-1) ?? new Uint8Array());
  return last?.issuersAt.find((url) => url.startsWith('http://') && URL.canParse(url));
}

async function fetchCertificate(context: Context, url: string): Promise<Uint8Array | undefined> {
  const route = await routeTo(context, new URL(url).hostname);
  const { outcome, way } = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES });
  way?.channel.close();
  if (!outcome.ok || outcome.value.status !== 200) return undefined;
  const { body } = outcome.value;
  return readCertificate(body) === null ? undefined : body;
}

/** The same computer, only that it has this certificate at hand. */
const knowing = (host: Host, issuer: Uint8Array): Host => ({
  ...host,
  secure: (channel, name, signal, versions) => host.secure(channel, name, signal, versions, { issuers: [issuer] }),
});
