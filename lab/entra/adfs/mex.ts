import type { Entra, Handler } from '../entra.ts';
import { xml } from '../exchange.ts';
import { trustAddress, type Version, type Way } from './addresses.ts';

const ISSUE: Readonly<Record<Version, string>> = {
  13: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue',
  2005: 'http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue',
};

const NAMES: Readonly<Record<Version, string>> = { 13: 'IWSTrust13Async', 2005: 'IWSTrustFeb2005Async' };

const SECURITY_POLICY: Readonly<Record<Version, string>> = {
  13: 'http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702',
  2005: 'http://schemas.xmlsoap.org/ws/2005/07/securitypolicy',
};

const PREFIX: Readonly<Record<Way, string>> = { usernamemixed: 'UserName', certificatetransport: 'Certificate' };

type Endpoint = { readonly version: Version; readonly way: Way };

const nameOf = ({ version, way }: Endpoint): string => `${PREFIX[way]}WSTrustBinding_${NAMES[version]}`;

const tls = ({ version, way }: Endpoint): string =>
  `<sp:TransportBinding xmlns:sp="${SECURITY_POLICY[version]}"><wsp:Policy><sp:TransportToken><wsp:Policy><sp:HttpsToken RequireClientCertificate="${way === 'certificatetransport'}"/></wsp:Policy></sp:TransportToken><sp:IncludeTimestamp/></wsp:Policy></sp:TransportBinding>`;

/** WS-Trust 2005 calls the tokens signed, 1.3 signed and encrypted; both mean TLS and a user name. */
const SUPPORTING: Readonly<Record<Version, string>> = {
  13: 'SignedEncryptedSupportingTokens',
  2005: 'SignedSupportingTokens',
};

const userName = (version: Version): string =>
  `<sp:${SUPPORTING[version]} xmlns:sp="${SECURITY_POLICY[version]}"><wsp:Policy><sp:UsernameToken sp:IncludeToken="${SECURITY_POLICY[version]}/IncludeToken/AlwaysToRecipient"><wsp:Policy><sp:WssUsernameToken10/></wsp:Policy></sp:UsernameToken></wsp:Policy></sp:${SUPPORTING[version]}>`;

const policy = (endpoint: Endpoint): string =>
  `<wsp:Policy wsu:Id="${nameOf(endpoint)}_policy"><wsp:ExactlyOne><wsp:All>${tls(endpoint)}${endpoint.way === 'usernamemixed' ? userName(endpoint.version) : ''}</wsp:All></wsp:ExactlyOne></wsp:Policy>`;

const binding = (endpoint: Endpoint): string => {
  const { version } = endpoint;
  const operation = NAMES[version].replace('IWS', '').replace('Async', 'IssueAsync');
  return `<wsdl:binding name="${nameOf(endpoint)}" type="tns:${NAMES[version]}"><wsp:PolicyReference URI="#${nameOf(endpoint)}_policy"/><soap12:binding transport="http://schemas.xmlsoap.org/soap/http"/><wsdl:operation name="${operation}"><soap12:operation soapAction="${ISSUE[version]}" style="document"/><wsdl:input><soap12:body use="literal"/></wsdl:input><wsdl:output><soap12:body use="literal"/></wsdl:output></wsdl:operation></wsdl:binding>`;
};

const port = (origins: Entra['origins'], endpoint: Endpoint): string => {
  const address = trustAddress(origins, endpoint.version, endpoint.way);
  return `<wsdl:port name="${nameOf(endpoint)}" binding="tns:${nameOf(endpoint)}"><soap12:address location="${address}"/><wsa10:EndpointReference><wsa10:Address>${address}</wsa10:Address></wsa10:EndpointReference></wsdl:port>`;
};

const WAYS: readonly Way[] = ['certificatetransport', 'usernamemixed'];
const ENDPOINTS: readonly Endpoint[] = WAYS.flatMap((way) => [
  { version: '2005', way },
  { version: '13', way },
]);

/** Where and how the federation server issues tokens. @see WS-MetadataExchange, MS-WSTEP */
export const mex: Handler = ({ entra: { origins } }) =>
  xml(`<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="SecurityTokenService" targetNamespace="http://schemas.microsoft.com/ws/2008/06/identity/securitytokenservice" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy" xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:wsa10="http://www.w3.org/2005/08/addressing" xmlns:tns="http://schemas.microsoft.com/ws/2008/06/identity/securitytokenservice">
${ENDPOINTS.map(policy).join('\n')}
${ENDPOINTS.map(binding).join('\n')}
<wsdl:service name="SecurityTokenService">
${ENDPOINTS.map((endpoint) => port(origins, endpoint)).join('\n')}
</wsdl:service>
</wsdl:definitions>`);
