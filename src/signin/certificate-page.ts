import { type Fields, isFields, textOf } from './fields.ts';
import { pageConfig, stoppedByPage } from './page-config.ts';
import { throwIfRefused } from './refusal.ts';
import { asForm, jsonIn, send, sendToPage } from './send.ts';
import type { Server } from './server.ts';
import { SignInError } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Signing in with a certificate at Entra itself, step by step as its sign-in page does it.
 * @see https://learn.microsoft.com/entra/identity/authentication/concept-certificate-based-authentication-technical-deep-dive
 */

/** What holds the steps of one sign-in together. */
export type Flow = { readonly ctx: string; readonly flowToken: string };

/** Opens the sign-in page; nobody sees it. */
export const sendSignInPage = (world: Surroundings, url: string): Promise<Response> =>
  sendToPage(world, url, { headers: { accept: 'text/html' } });

export async function readSignInPage(response: Response, server: Server): Promise<Flow> {
  throwIfLedAway(response, server);
  const config = await configIn(response);
  const [ctx, flowToken] = [textOf(config.sCtx), textOf(config.sFT)];
  if (ctx !== '' && flowToken !== '') return { ctx, flowToken };
  throw stoppedByPage(config);
}

/** The service leads from page to page of its own; who leads to another host is not the service. */
function throwIfLedAway({ status, headers }: Response, server: Server): void {
  const location = headers.get('location') ?? '';
  const own = server.authorization_endpoint;
  if (!URL.canParse(location, own) || new URL(location, own).hostname === new URL(own).hostname) return;
  throw new SignInError('answer-redirected', 'The sign-in page leads elsewhere', { cause: { status, location } });
}

/** Asks how this person can sign in. */
export const sendCredentialType = (world: Surroundings, server: Server, user: string, flow: Flow): Promise<Response> =>
  send(world, new URL('/common/GetCredentialType?mkt=en-US', server.authorization_endpoint).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ username: user, flowToken: flow.flowToken }),
  });

/** Where the certificate is to be shown. Only a host that is named for it, below the service's own, ever gets to see it. */
export async function readCertificateAddress(
  response: Response,
  server: Server,
  flow: Flow,
): Promise<{ readonly address: string; readonly flow: Flow }> {
  await throwIfRefused(response);
  const body = fieldsIn(await jsonIn(response));
  const address = textOf(fieldsIn(fieldsIn(body.Credentials).CertAuthParams).CertAuthUrl);
  if (address === '')
    throw new SignInError('federation-without-endpoint', 'The organisation lets nobody sign in with a certificate');
  if (!isForCertificates(address, server))
    throw new SignInError('endpoint-elsewhere', 'The certificate would be shown to another host', { cause: address });
  return { address, flow: { ...flow, flowToken: textOf(body.FlowToken) || flow.flowToken } };
}

const fieldsIn = (value: unknown): Fields => (isFields(value) ? value : {});

/** `certauth.` or `t<tenant id>.certauth.` before the name of the service; the stand-in has a port of its own instead. */
function isForCertificates(address: string, server: Server): boolean {
  if (!URL.canParse(address)) return false;
  const [{ protocol, hostname }, own] = [new URL(address), new URL(server.authorization_endpoint).hostname];
  const before = hostname.endsWith(own) ? hostname.slice(0, -own.length) : undefined;
  return protocol === 'https:' && before !== undefined && /^(?:(?:t[\da-f-]{36}\.)?certauth\.)?$/i.test(before);
}

/** The certificate itself is shown by the TLS connection of `world.fetch`. */
export const sendCertificate = (world: Surroundings, address: string, { ctx, flowToken }: Flow): Promise<Response> =>
  send(world, address, asForm({ ctx, flowToken }));

/** What the certificate proved, in fields that lead back into the sign-in. */
export async function readCertificateProof(response: Response): Promise<Readonly<Record<string, string>>> {
  const html = await response.clone().text();
  const fields = hiddenFields(html);
  if (fields.certificatetoken !== undefined) return fields;
  throw stoppedByPage(await configIn(response));
}

const hiddenFields = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<input\b[^<>]{1,20000}>/gi)].flatMap(([input]) => {
      const [name, value] = [attribute(input, 'name'), attribute(input, 'value')];
      return name === undefined ? [] : [[name.toLowerCase(), value ?? '']];
    }),
  );

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);

/** Goes on with what the certificate proved. */
export const sendCertificateProof = (
  world: Surroundings,
  server: Server,
  fields: Readonly<Record<string, string>>,
): Promise<Response> =>
  sendToPage(world, server.authorization_endpoint.replace(/\/oauth2\/v2\.0\/authorize$/, '/login'), asForm(fields));

/** Says no to "Stay signed in?": there is no browser that could remember. */
export const sendNotToStay = (world: Surroundings, server: Server, config: Fields): Promise<Response> =>
  sendToPage(
    world,
    new URL('/kmsi', server.authorization_endpoint).href,
    asForm({
      ...{ LoginOptions: '3', type: '28', ctx: textOf(config.sCtx), flowToken: textOf(config.sFT) },
      canary: textOf(config.canary),
    }),
  );

/** The address that leads back to the app, or the question whether to stay signed in. Throws what any other page says. */
export async function readWayBack(
  response: Response,
): Promise<{ readonly address: string } | { readonly question: Fields }> {
  const address = response.headers.get('location');
  if (address !== null && response.status >= 300 && response.status < 400) return { address };
  const config = await configIn(response);
  if (config.pgid === 'KmsiInterrupt') return { question: config };
  throw stoppedByPage(config);
}

/** Pages come with any status; where none comes, the status tells. A page that says nothing to scripts is somebody else's. */
async function configIn(response: Response): Promise<Fields> {
  const config = pageConfig(await response.clone().text());
  if (Object.keys(config).length > 0) return config;
  await throwIfRefused(response);
  throw new SignInError('answer-not-json', 'The page is not the sign-in page');
}
