import { authorizationAttempt, readRedirect, sendCode, type Wish } from './authorization-code.ts';
import {
  readCertificateAddress,
  readCertificateProof,
  readSignInPage,
  readWayBack,
  sendCertificate,
  sendCertificateProof,
  sendCredentialType,
  sendNotToStay,
  sendSignInPage,
} from './certificate-page.ts';
import { withCookies } from './cookies.ts';
import { type DeviceCode, pollDeviceCode, readDeviceCode, sendDeviceCodeRequest } from './device-code.ts';
import {
  readAssertion,
  readCertificateEndpoint,
  sendAssertion,
  sendCertificateRequest,
  sendFederationMetadata,
} from './federation.ts';
import { refusalOf } from './refusal.ts';
import { sendRenewal } from './renewal.ts';
import { stopped } from './send.ts';
import {
  type Authority,
  readConfiguration,
  readInstanceDiscovery,
  type Server,
  sendConfiguration,
  sendInstanceDiscovery,
} from './server.ts';
import { SignInError } from './sign-in-error.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { proveSignature, readKeys, readUnprovenTokens, sendKeys, type Tokens } from './tokens.ts';
import { readUserRealm, sendUserRealm, type UserRealm } from './user-realm.ts';

/** How the person is reached. */
export type Person = {
  /** Where the browser is to come back to. */
  listen(): Promise<{ readonly redirectUri: string }>;
  /** Opens the sign-in page, or shows its address, and gives the address with which the browser comes back. */
  visit(url: string): Promise<string>;
  showCode(code: DeviceCode): void;
};

/** `fetch` is the same as that of the surroundings, but shows the person's certificate. */
type Way =
  | { readonly by: 'browser' }
  | { readonly by: 'device-code' }
  | { readonly by: 'certificate'; readonly fetch: Surroundings['fetch'] };

export type Plan = {
  readonly authority: Authority;
  readonly wish: Wish;
  readonly way: Way;
  /** What an earlier sign-in left; null when it left nothing, or shall not be used. */
  readonly refreshToken: string | null;
};

/** How one part of a sign-in went; `error` is null when it went well. */
export type StageReport = {
  readonly stage: Stage;
  readonly endedAt: Date;
  readonly durationMs: number;
  readonly error: SignInError | null;
};

export type Ending =
  | { readonly outcome: 'signed-in'; readonly tokens: Tokens; readonly usedSso: boolean; readonly server: Server }
  | { readonly outcome: 'failed' | 'cancelled'; readonly stage: Stage; readonly error: SignInError };

type Step = <T>(stage: Stage, work: () => Promise<T>) => Promise<T>;

/** Signs in, step by step, and says of each how it went. Throws only for faults of our own. */
export async function signIn(
  world: Surroundings,
  person: Person,
  plan: Plan,
  report: (stage: StageReport) => void,
): Promise<Ending> {
  let last: Stage = 'discovery';
  const step: Step = async (stage, work) => {
    last = stage;
    const startedAtMs = world.elapsedMs();
    const tell = (error: SignInError | null): void =>
      report({ stage, endedAt: world.now(), durationMs: world.elapsedMs() - startedAtMs, error });
    try {
      const value = await work();
      tell(null);
      return value;
    } catch (thrown) {
      const error = world.signal.aborted && !(thrown instanceof SignInError) ? stopped(world.signal) : thrown;
      if (error instanceof SignInError) tell(error);
      throw error;
    }
  };
  try {
    return await allSteps({ world, person, plan, step });
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    return { outcome: error.code === 'cancelled' ? 'cancelled' : 'failed', stage: last, error };
  }
}

type Run = { readonly world: Surroundings; readonly person: Person; readonly plan: Plan; readonly step: Step };

async function allSteps(run: Run): Promise<Ending> {
  const { world, step, plan } = run;
  const { authority, wish } = plan;
  const server = await step('discovery', async () => {
    await readInstanceDiscovery(await sendInstanceDiscovery(world, authority), authority);
    return await readConfiguration(await sendConfiguration(world, authority), authority);
  });
  const { user } = wish;
  const realm =
    user === null ? null : await step('realm', async () => readUserRealm(await sendUserRealm(world, authority, user)));
  const renewed = await renew(run, server);
  if ('tokens' in renewed) return { outcome: 'signed-in', tokens: renewed.tokens, usedSso: true, server };
  const tokens = await ask(run, server, { ...wish, claims: renewed.claims }, realm);
  return { outcome: 'signed-in', tokens, usedSso: false, server };
}

/** A refusal of what was saved is no failure yet: the person can be asked. Its claims then have to be met. */
async function renew(
  run: Run,
  server: Server,
): Promise<{ readonly tokens: Tokens } | { readonly claims: string | null }> {
  const { wish, refreshToken } = run.plan;
  if (refreshToken === null) return { claims: wish.claims };
  try {
    const send = () => sendRenewal(run.world, server, wish, refreshToken);
    const tokens = await tokensFrom(run, server, 'renewal', null, send);
    return { tokens: { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken } };
  } catch (error) {
    if (!(error instanceof SignInError) || error.code !== 'service-refused') throw error;
    return { claims: refusalOf(error)?.claims || wish.claims };
  }
}

async function ask(run: Run, server: Server, wish: Wish, realm: UserRealm | null): Promise<Tokens> {
  const { way } = run.plan;
  if (way.by === 'browser') return await askInBrowser(run, server, wish);
  if (way.by === 'device-code') return await askByDeviceCode(run, server, wish);
  const withCertificate = { ...run.world, fetch: way.fetch };
  return realm?.kind === 'federated'
    ? await showCompany(run, withCertificate, server, wish, realm)
    : await showEntra(run, withCertificate, server, wish);
}

async function askInBrowser(run: Run, server: Server, wish: Wish): Promise<Tokens> {
  const { world, person, step } = run;
  const { attempt, code } = await step('authorize', async () => {
    const { redirectUri } = await person.listen();
    const attempt = await authorizationAttempt(world, server, wish, redirectUri);
    return { attempt, code: readRedirect(server, attempt, await person.visit(attempt.url)) };
  });
  return await tokensFrom(run, server, 'token', attempt.nonce, () => sendCode(world, server, wish, attempt, code));
}

async function askByDeviceCode(run: Run, server: Server, wish: Wish): Promise<Tokens> {
  const { world, person, step } = run;
  const code = await step('device-code', async () => readDeviceCode(await sendDeviceCodeRequest(world, server, wish)));
  person.showCode(code);
  const response = await step('authorize', () => pollDeviceCode(world, server, wish, code));
  return await tokensFrom(run, server, 'token', null, async () => response);
}

/** `withCertificate` is the world seen by the federation server alone: nobody else gets to see the certificate. */
async function showCompany(
  run: Run,
  withCertificate: Surroundings,
  server: Server,
  wish: Wish,
  { metadataUrl }: UserRealm,
): Promise<Tokens> {
  const { world, step } = run;
  const assertion = await step('federation', async () => {
    if (metadataUrl === null) {
      throw new SignInError('federation-without-endpoint', 'No federation server of this account takes certificates');
    }
    const endpoint = await readCertificateEndpoint(await sendFederationMetadata(world, metadataUrl), metadataUrl);
    return await readAssertion(await sendCertificateRequest(withCertificate, endpoint));
  });
  return await tokensFrom(run, server, 'token', null, () => sendAssertion(world, server, wish, assertion));
}

/** `http://localhost` without a port is what the app is registered with; no browser comes back there. */
const NO_BROWSER = 'http://localhost';

/** Where Microsoft itself checks who it is. `withCertificate` is the world seen by the host for certificates alone. */
async function showEntra(run: Run, withCertificate: Surroundings, server: Server, wish: Wish): Promise<Tokens> {
  const { world, step } = run;
  const { attempt, code } = await step('authorize', async () => {
    const attempt = await authorizationAttempt(world, server, wish, NO_BROWSER);
    const pages = withCookies(world, new URL(server.authorization_endpoint).origin);
    const first = await sendSignInPage(pages, attempt.url);
    // What is wrong with the app or the service that is asked for goes back to the app at once.
    const early = first.headers.get('location');
    if (early?.startsWith(NO_BROWSER)) return { attempt, code: readRedirect(server, attempt, early) };
    const begun = await readSignInPage(first, server);
    const ways = await sendCredentialType(pages, server, wish.user ?? '', begun);
    const { address, flow } = await readCertificateAddress(ways, server, begun);
    const proof = await readCertificateProof(await sendCertificate(withCertificate, address, flow));
    const way = await readWayBack(await sendCertificateProof(pages, server, proof));
    const back = 'address' in way ? way : await readWayBack(await sendNotToStay(pages, server, way.question));
    if ('address' in back) return { attempt, code: readRedirect(server, attempt, back.address) };
    throw new SignInError('answer-malformed', 'The sign-in page asks the same again');
  });
  return await tokensFrom(run, server, 'token', attempt.nonce, () => sendCode(world, server, wish, attempt, code));
}

async function tokensFrom(
  { world, plan, step }: Run,
  server: Server,
  stage: 'renewal' | 'token',
  nonce: string | null,
  send: () => Promise<Response>,
): Promise<Tokens> {
  const { clientId } = plan.wish;
  const { response, tokens } = await step(stage, async () => {
    const response = await send();
    return { response, tokens: await readUnprovenTokens(world, server, response, { clientId, nonce }) };
  });
  await step('keys', async () => proveSignature(server, response, await readKeys(await sendKeys(world, server))));
  return tokens;
}
