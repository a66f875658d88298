import type { Handler } from '../entra.ts';
import { xml } from '../exchange.ts';
import { usernameMixedAddress, type Version } from './addresses.ts';

const ISSUE: Readonly<Record<Version, string>> = {
  13: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue',
  2005: 'http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue',
};

const NAMES: Readonly<Record<Version, string>> = { 13: 'IWSTrust13Async', 2005: 'IWSTrustFeb2005Async' };

const SECURITY_POLICY: Readonly<Record<Version, string>> = {
  13: 'http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702',
  2005: 'http://schemas.xmlsoap.org/ws/2005/07/securitypolicy',
};

const bindingName = (version: Version): string => `UserNameWSTrustBinding_${NAMES[version]}`;

/** WS-Trust 2005 calls the tokens signed, 1.3 signed and encrypted; both mean TLS and a user name. */
const SUPPORTING: Readonly<Record<Version, string>> = {
  13: 'SignedEncryptedSupportingTokens',
  2005: 'SignedSupportingTokens',
};

const policy = (version: Version): string =>
  `<wsp:Policy wsu:Id="${bindingName(version)}_policy"><wsp:ExactlyOne><wsp:All>
<sp:TransportBinding xmlns:sp="${SECURITY_POLICY[version]}"><wsp:Policy><sp:TransportToken><wsp:Policy><sp:HttpsToken RequireClientCertificate="false"/></wsp:Policy></sp:TransportToken><sp:IncludeTimestamp/></wsp:Policy></sp:TransportBinding>
<sp:${SUPPORTING[version]} xmlns:sp="${SECURITY_POLICY[version]}"><wsp:Policy><sp:UsernameToken sp:IncludeToken="${SECURITY_POLICY[version]}/IncludeToken/AlwaysToRecipient"><wsp:Policy><sp:WssUsernameToken10/></wsp:Policy></sp:UsernameToken></wsp:Policy></sp:${SUPPORTING[version]}>
</wsp:All></wsp:ExactlyOne></wsp:Policy>`;

const binding = (version: Version): string =>
  `<wsdl:binding name="${bindingName(version)}" type="tns:${NAMES[version]}"><wsp:PolicyReference URI="#${bindingName(version)}_policy"/><soap12:binding transport="http://schemas.xmlsoap.org/soap/http"/><wsdl:operation name="${NAMES[version].replace('IWS', '').replace('Async', 'IssueAsync')}"><soap12:operation soapAction="${ISSUE[version]}" style="document"/><wsdl:input><soap12:body use="literal"/></wsdl:input><wsdl:output><soap12:body use="literal"/></wsdl:output></wsdl:operation></wsdl:binding>`;

const port = (sts: string, version: Version): string =>
  `<wsdl:port name="${bindingName(version)}" binding="tns:${bindingName(version)}"><soap12:address location="${usernameMixedAddress(sts, version)}"/><wsa10:EndpointReference><wsa10:Address>${usernameMixedAddress(sts, version)}</wsa10:Address></wsa10:EndpointReference></wsdl:port>`;

const VERSIONS: readonly Version[] = ['2005', '13'];

/** Where and how the federation server issues tokens. @see WS-MetadataExchange, MS-WSTEP */
export const mex: Handler = ({ entra: { origins } }) =>
  xml(`<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="SecurityTokenService" targetNamespace="http://schemas.microsoft.com/ws/2008/06/identity/securitytokenservice" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy" xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:wsa10="http://www.w3.org/2005/08/addressing" xmlns:tns="http://schemas.microsoft.com/ws/2008/06/identity/securitytokenservice">
${VERSIONS.map(policy).join('\n')}
${VERSIONS.map(binding).join('\n')}
<wsdl:service name="SecurityTokenService">${VERSIONS.map((version) => port(origins.sts, version)).join('\n')}</wsdl:service>
</wsdl:definitions>`);
