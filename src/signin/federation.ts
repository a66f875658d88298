import type { Wish } from './authorization-code.ts';
import { encodeBase64Url } from './base64url.ts';
import { throwIfRefused } from './refusal.ts';
import { asForm, send } from './send.ts';
import type { Server } from './server.ts';
import { SignInError } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/** Signing in with a certificate at an organisation's own server (AD FS), which vouches for the person to Entra. */

/** What the server said in a WS-Trust fault. For people; may name the person. */
type FederationFault = { readonly status: number; readonly code: string; readonly reason: string };

/** What the federation server vouches with. */
export type Assertion = { readonly xml: string; readonly version: '1.1' | '2.0' };

/** The address stands in the realm's answer. @see WS-MetadataExchange 1.1 */
export function sendFederationMetadata(world: Surroundings, metadataUrl: string): Promise<Response> {
  if (new URL(metadataUrl).protocol !== 'https:') {
    throw new SignInError('endpoint-elsewhere', 'The federation server is not behind https', { cause: metadataUrl });
  }
  return send(world, metadataUrl, { headers: { accept: 'application/soap+xml, text/xml' } });
}

/** Where a certificate of the TLS connection is enough; WS-Trust 1.3 before 2005. */
export async function readCertificateEndpoint(response: Response, metadataUrl: string): Promise<string> {
  await throwIfRefused(response);
  const xml = await xmlIn(response);
  const addresses = [...xml.matchAll(/https:\/\/[\w.:-]+\/[\w./-]*\/certificatetransport(?=[\s"'<])/gi)].map(
    ([url]) => url,
  );
  const own = addresses.filter((url) => new URL(url).hostname === new URL(metadataUrl).hostname);
  const endpoint = own.find((url) => url.includes('/trust/13/')) ?? own[0];
  if (endpoint !== undefined) return endpoint;
  throw new SignInError('federation-without-endpoint', 'The federation server takes no certificates from programs', {
    cause: addresses,
  });
}

/** Entra's name towards a federation server. */
const ENTRA = 'urn:federation:MicrosoftOnline';

/** @see WS-Trust 1.3 section 4.1; the certificate itself is shown by the TLS connection of `world.fetch` */
export const sendCertificateRequest = (world: Surroundings, endpoint: string): Promise<Response> =>
  send(world, endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/soap+xml; charset=utf-8' },
    body: securityTokenRequest(endpoint, encodeBase64Url(world.random(16))),
  });

const securityTokenRequest = (endpoint: string, id: string): string => `<s:Envelope
 xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing">
 <s:Header>
  <a:Action s:mustUnderstand="1">http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue</a:Action>
  <a:MessageID>urn:uuid:${id}</a:MessageID>
  <a:To s:mustUnderstand="1">${endpoint}</a:To>
 </s:Header>
 <s:Body>
  <t:RequestSecurityToken xmlns:t="http://docs.oasis-open.org/ws-sx/ws-trust/200512">
   <p:AppliesTo xmlns:p="http://schemas.xmlsoap.org/ws/2004/09/policy">
    <a:EndpointReference><a:Address>${ENTRA}</a:Address></a:EndpointReference>
   </p:AppliesTo>
   <t:KeyType>http://docs.oasis-open.org/ws-sx/ws-trust/200512/Bearer</t:KeyType>
   <t:RequestType>http://docs.oasis-open.org/ws-sx/ws-trust/200512/Issue</t:RequestType>
  </t:RequestSecurityToken>
 </s:Body>
</s:Envelope>`;

/** Faults come with status 500, so the text is read before the status. @see WS-Trust 1.3 section 11 */
export async function readAssertion(response: Response): Promise<Assertion> {
  const text = await response.clone().text();
  if (/<(?:[\w-]+:)?Fault[\s>]/.test(text)) {
    const fault: FederationFault = {
      status: response.status,
      code: within(text, 'Subcode'),
      reason: within(text, 'Reason'),
    };
    throw new SignInError('federation-fault', 'The federation server refused', { cause: fault });
  }
  await throwIfRefused(response);
  const [xml] = /<((?:[\w-]+:)?Assertion)[\s>][\s\S]*?<\/\1>/.exec(await xmlIn(response)) ?? [];
  if (xml === undefined) throw new SignInError('token-missing', 'The federation server gave no assertion');
  return { xml, version: xml.includes('urn:oasis:names:tc:SAML:2.0:assertion') ? '2.0' : '1.1' };
}

/** Exchanges the assertion for tokens. @see RFC 7522 section 2.1 */
export const sendAssertion = (
  world: Surroundings,
  server: Server,
  { clientId, scope }: Wish,
  { xml, version }: Assertion,
): Promise<Response> =>
  send(
    world,
    server.token_endpoint,
    asForm({
      grant_type: `urn:ietf:params:oauth:grant-type:${version === '2.0' ? 'saml2' : 'saml1_1'}-bearer`,
      ...{ client_id: clientId, scope, assertion: encodeBase64Url(new TextEncoder().encode(xml)) },
    }),
  );

async function xmlIn(response: Response): Promise<string> {
  const text = await response.clone().text();
  if (/^\s*</.test(text) && !/^\s*(?:<!doctype html|<html)/i.test(text)) return text;
  throw new SignInError('answer-not-xml', 'A page came instead of an answer of the federation server');
}

/** The text inside the first element of a name, without its tags. */
const within = (xml: string, element: string): string =>
  (new RegExp(`<(?:[\\w-]+:)?${element}[\\s>][\\s\\S]*?</(?:[\\w-]+:)?${element}>`).exec(xml)?.[0] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .trim();
