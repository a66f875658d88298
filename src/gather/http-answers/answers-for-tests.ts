import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { control, secondControl } from '../../catalogue/endpoints.ts';
import type { HttpRequest } from '../host/host.ts';

/** For tests: answers as services, proxies, issuers and log-in pages of networks really give them, head and body in bytes. */

const CERTIFICATES = join(import.meta.dirname, '../certificates/fixtures');
const HOST = 'login.microsoftonline.com';
const DATE = 'Date: Tue, 10 Mar 2026 18:31:56 GMT';

const bytes = (head: readonly string[], body: string | Uint8Array = ''): Uint8Array =>
  Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);

const whole = (body: string | Uint8Array, type = 'application/json', status = '200 OK'): Uint8Array =>
  bytes([`HTTP/1.1 ${status}`, DATE, `Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`], body);

/** The same body in two chunks, with an extension and a trailer. */
function chunked(body: string): Uint8Array {
  const half = Math.floor(body.length / 2);
  const chunks = [body.slice(0, half), body.slice(half)].map((chunk) => `${chunk.length.toString(16)};x=1\r\n${chunk}`);
  return bytes(
    ['HTTP/1.1 200 OK', DATE, 'Transfer-Encoding: chunked'],
    `${chunks.join('\r\n')}\r\n0\r\nAge: 3\r\n\r\n`,
  );
}

/** Its end is the end of the connection. */
const untilClosed = (body: string, type = 'application/json'): Uint8Array =>
  bytes(['HTTP/1.0 200 OK', `Content-Type: ${type}`], body);

const inAllForms = (body: string, type?: string): readonly Uint8Array[] => [
  ...[whole(body, type), chunked(body), untilClosed(body, type)],
];

const json = (document: object): readonly Uint8Array[] => inAllForms(JSON.stringify(document));

const page = (inside: string, status = '200 OK'): Uint8Array =>
  whole(`<html><head><title>Log in &amp; surf</title>${inside}</head></html>`, 'text/html', status);

const PORTALS: readonly Uint8Array[] = [
  bytes(['HTTP/1.1 302 Found', 'Location: http://portal.example/login?from=x', 'Server: portal', 'Content-Length: 0']),
  page('<meta http-equiv="refresh" content="0; url=http://portal.example/">'),
  page('<script>window.location.href = "https://portal.example/a"; location.replace("/b")</script>'),
  page('', '511 Network Authentication Required'),
  untilClosed('<html><title>Welcome</title><meta content="0; url=/login" http-equiv="refresh">', 'text/html'),
];

const REALMS = [
  { account_type: 'Managed', domain_name: 'contoso.com' },
  {
    ...{ account_type: 'Federated', domain_name: 'contoso.com', federation_protocol: 'WSTrust' },
    federation_active_auth_url: 'https://sts.contoso.com/adfs/services/trust/2005/usernamemixed',
    federation_metadata_url: 'https://sts.contoso.com/adfs/services/trust/mex',
  },
];

const WSDL = `<?xml version="1.0"?><wsdl:definitions><soap:operation soapAction="http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue"/>
<wsa10:EndpointReference><wsa10:Address>https://sts.contoso.com/adfs/services/trust/13/usernamemixed</wsa10:Address>
</wsa10:EndpointReference><soap:address location="https://sts.contoso.com/adfs"/></wsdl:definitions>`;

const FAULT = `<s:Envelope><s:Body><s:Fault><s:Reason><s:Text xml:lang="en">Not here</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>`;

const CONFIGURATION = {
  issuer: `https://${HOST}/{tenantid}/v2.0`,
  authorization_endpoint: `https://${HOST}/organizations/oauth2/v2.0/authorize`,
  token_endpoint: `https://${HOST}/organizations/oauth2/v2.0/token`,
  jwks_uri: `https://${HOST}/organizations/discovery/v2.0/keys`,
};

const DISCOVERY = {
  tenant_discovery_endpoint: `https://${HOST}/common/.well-known/openid-configuration`,
  metadata: [{ preferred_network: HOST, preferred_cache: 'login.windows.net', aliases: [HOST, 'login.windows.net'] }],
};

const REFUSAL = { error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found. Trace ID: 1' };

const ROW = { id: 11, serviceArea: 'Skype', urls: ['*.teams.microsoft.com', 'new.example'], tcpPorts: '80,443' };

const PROXIES: readonly Uint8Array[] = [
  bytes(['HTTP/1.1 200 Connection established']),
  bytes([
    ...['HTTP/1.1 407 Proxy Authentication Required', 'Server: squid/5.7', 'Via: 1.1 proxy (squid/5.7)'],
    ...['Proxy-Authenticate: Negotiate', 'Proxy-Authenticate: NTLM, Basic realm="a \\"b\\", c", charset="UTF-8"'],
    ...['X-Squid-Error: ERR_CACHE_ACCESS_DENIED 0', 'Content-Length: 0'],
  ]),
  bytes(['HTTP/1.0 403 Forbidden', 'Proxy-Status: gw; error=http_request_denied', 'Retry-After: 120', 'Via: 1.1 gw']),
];

/** All that proxies of SOCKS say over one connection: the method and the reply of version 5, the reply of version 4. @see RFC 1928 */
export const socksAnswers: readonly Uint8Array[] = [
  Uint8Array.of(5, 0, 5, 0, 0, 1, 203, 0, 113, 8, 4, 56),
  Uint8Array.of(5, 0, 5, 2, 0, 3, HOST.length, ...Buffer.from(HOST), 1, 187),
  Uint8Array.of(5, 0, 5, 4, 0, 4, ...Buffer.alloc(16, 1), 1, 187),
  Uint8Array.of(5, 0xff),
  Uint8Array.of(5, 2),
  Uint8Array.of(0, 90, 1, 187, 203, 0, 113, 8),
  Uint8Array.of(0, 91, 0, 0, 0, 0, 0, 0),
  page('', '400 Bad Request'),
];

/** What is asked, and how it may be answered. The first that fits counts. */
const SAMPLES: readonly { readonly asked: RegExp; readonly answers: readonly Uint8Array[] }[] = [
  { asked: /^CONNECT /, answers: PROXIES },
  { asked: /connecttest\.txt/, answers: [whole(control.body, 'text/plain'), ...PORTALS] },
  { asked: /success\.txt/, answers: [whole(secondControl.body, 'text/plain'), ...PORTALS] },
  { asked: /openid-configuration/, answers: [...json(CONFIGURATION), ...json(REFUSAL)] },
  { asked: /discovery\/instance/, answers: json(DISCOVERY) },
  { asked: /\/keys$/, answers: json({ keys: [{ kty: 'RSA', use: 'sig', kid: 'a', n: 'AQAB', e: 'AQAB' }] }) },
  { asked: /userrealm/, answers: REALMS.flatMap(json) },
  { asked: /\/adfs\//, answers: [WSDL, FAULT].flatMap((text) => inAllForms(text, 'text/xml')) },
  { asked: /\/version\//, answers: json({ instance: 'Worldwide', latest: '2099010100' }) },
  { asked: /\/endpoints\//, answers: json([ROW]) },
  { asked: /\.crl$/, answers: [whole(readFileSync(join(CERTIFICATES, 'list.crl')), 'application/pkix-crl')] },
  {
    asked: /ocsp/,
    answers: ['good', 'revoked'].map((name) => whole(readFileSync(join(CERTIFICATES, `${name}.ocsp`)))),
  },
  { asked: /^HEAD /, answers: [bytes(['HTTP/1.1 200 OK', DATE, 'Age: 7', 'Cache-Control: no-store'])] },
  { asked: /./, answers: [whole('x'.repeat(2_000), 'image/x-icon'), bytes(['HTTP/1.1 503 Busy', 'Retry-After: 9'])] },
];

/** Every one of them. */
export const allAnswers: readonly Uint8Array[] = SAMPLES.flatMap(({ answers }) => answers);

/** How this question may be answered. */
export const answersTo = ({ method, target, headers }: HttpRequest): readonly Uint8Array[] =>
  SAMPLES.find(({ asked }) => asked.test(`${method} ${headers.host} ${target}`))?.answers ?? allAnswers;
