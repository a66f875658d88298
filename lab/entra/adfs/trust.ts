import { cardHolder } from '../card-holder.ts';
import { homeOf, knowsPassword, type Person, personNamed } from '../data/people.ts';
import type { Handler, Turn } from '../entra.ts';
import { type Answer, xml } from '../exchange.ts';
import { Refused } from '../refused.ts';
import { CLOUD_REALM, type Version } from './addresses.ts';
import { makeAssertion } from './assertion.ts';

const TRUST: Readonly<Record<Version, string>> = {
  13: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512',
  2005: 'http://schemas.xmlsoap.org/ws/2005/02/trust',
};

const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';

/** Text of the first element of this name, whatever its prefix. */
function textIn(body: string, name: string): string {
  const [, text = ''] = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)</`).exec(body) ?? [];
  return text
    .trim()
    .replace(
      /&(lt|gt|amp|quot|apos|#(\d+)|#x([\da-f]+));/gi,
      (whole, entity: string, decimal?: string, hex?: string) =>
        decimal === undefined && hex === undefined
          ? (ENTITIES[entity.toLowerCase()] ?? whole)
          : String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)),
    );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Why a request is not granted, as WCF writes it. */
type Fault = { readonly code: string; readonly namespace: string; readonly text: string };

const WRONG: Fault = {
  code: 'FailedAuthentication',
  namespace: WSSE,
  text: 'ID3242: The security token could not be authenticated or authorized.',
};

const OUT_OF_TIME: Fault = {
  code: 'InvalidSecurity',
  namespace: WSSE,
  text: 'An error occurred when verifying security for the message.',
};

const denied = (version: Version): Fault => ({
  code: 'RequestFailed',
  namespace: TRUST[version],
  text: 'MSIS7068: Access denied.',
});

const unknownRealm = (version: Version): Fault => ({
  code: 'InvalidScope',
  namespace: TRUST[version],
  text: 'ID3082: The request scope is not valid or is unsupported.',
});

/** Five minutes: what WCF tolerates between two clocks. */
const TOLERATED_MS = 300_000;

/** Issues a token for a name and a password. @see WS-Trust 1.3 section 4.4, Web Services Security UsernameToken Profile 1.0 */
export const usernameMixed: Handler = (turn, version = '') => {
  const { body } = turn.ask;
  const person = personNamed(textIn(body, 'Username'));
  const knows = person !== undefined && knowsPassword(person, textIn(body, 'Password'));
  return granted(turn, version === '13' ? '13' : '2005', knows ? person : undefined);
};

/** Issues a token for the certificate of the connection, which a smart card may hold. */
export const certificateTransport: Handler = (turn, version = '') =>
  granted(turn, version === '13' ? '13' : '2005', holderAt(turn));

/** The person of this company whose certificate it is. */
export function holderAt(turn: Turn): Person | undefined {
  try {
    return personNamed(cardHolder(turn));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function granted(turn: Turn, version: Version, person: Person | undefined): Answer {
  const fault = faultOf(turn, version, person);
  if (fault !== undefined || person === undefined) return faulted(fault ?? WRONG);
  return issued(version, makeAssertion(turn.entra, person), textIn(turn.ask.body, 'MessageID'));
}

function faultOf({ entra, ask: { body } }: Turn, version: Version, person: Person | undefined): Fault | undefined {
  const [created, expires] = [new Date(textIn(body, 'Created')), new Date(textIn(body, 'Expires'))];
  const now = entra.now().getTime();
  if (created.getTime() > now + TOLERATED_MS || expires.getTime() < now - TOLERATED_MS) return OUT_OF_TIME;
  if (person === undefined || homeOf(person).kind !== 'federated') return WRONG;
  if (person.federation === 'denied') return denied(version);
  return body.includes(CLOUD_REALM) ? undefined : unknownRealm(version);
}

const envelope = (header: string, body: string): string =>
  `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing">${header}<s:Body>${body}</s:Body></s:Envelope>`;

/** @see SOAP 1.2 part 1 section 5.4 */
const faulted = ({ code, namespace, text }: Fault): Answer =>
  xml(
    envelope(
      '<s:Header><a:Action s:mustUnderstand="1">http://www.w3.org/2005/08/addressing/soap/fault</a:Action></s:Header>',
      `<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value xmlns:b="${namespace}">b:${code}</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="en-US">${text}</s:Text></s:Reason></s:Fault>`,
    ),
    500,
    'application/soap+xml',
  );

const issued = (version: Version, assertion: string, relatesTo: string): Answer => {
  const response = tokenResponse(version, assertion);
  const [action, content] =
    version === '13'
      ? [
          'RSTRC/IssueFinal',
          `<t:RequestSecurityTokenResponseCollection xmlns:t="${TRUST[13]}">${response}</t:RequestSecurityTokenResponseCollection>`,
        ]
      : ['RSTR/Issue', response];
  const header = `<s:Header><a:Action s:mustUnderstand="1">${TRUST[version]}/${action}</a:Action><a:RelatesTo>${relatesTo.replace(/[<&]/g, '')}</a:RelatesTo></s:Header>`;
  return xml(envelope(header, content), 200, 'application/soap+xml');
};

/** Also what a browser carries to the cloud. */
export const tokenResponse = (version: Version, assertion: string): string =>
  `<t:RequestSecurityTokenResponse xmlns:t="${TRUST[version]}"><wsp:AppliesTo xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy"><wsa:EndpointReference xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:Address>${CLOUD_REALM}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo><t:RequestedSecurityToken>${assertion}</t:RequestedSecurityToken><t:TokenType>urn:oasis:names:tc:SAML:1.0:assertion</t:TokenType><t:RequestType>${TRUST[version]}/Issue</t:RequestType><t:KeyType>http://schemas.xmlsoap.org/ws/2005/05/identity/NoProofKey</t:KeyType></t:RequestSecurityTokenResponse>`;
