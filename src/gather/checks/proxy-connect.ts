import type { Evidence, EvidenceOf, ProxySetting, ProxySource } from '../../model/evidence.ts';
import { failed, failureInWords, type Outcome, success } from '../../model/failure.ts';
import { proxyIn } from '../../model/pac.ts';
import { inRow, type Said, say } from '../../model/said.ts';
import type { Check, Context, Step } from '../check.ts';
import type { Channel, HttpAnswer } from '../host/host.ts';
import { pacFileOf } from '../pac/pac-files.ts';
import { challengedSchemes } from '../proxy/challenges.ts';
import { type ProxyPlace, proxyPlace } from '../proxy/proxy-place.ts';
import { METHODS } from '../proxy/socks.ts';
import { seenBy } from '../seen.ts';
import { answerFacts } from '../sign-in-service/answer-facts.ts';
import { within } from '../time-limit.ts';
import { proxySettings } from '../way/routes.ts';
import { askSocks, methodFor } from '../way/socks-tunnel.ts';
import { reachProxy } from '../way/through-proxy.ts';

const ID = 'proxy-connect';

/** A proxy that asks somebody else first takes its time, as any host does. */
const ANSWER_LIMIT_MS = 4_000;

/** Enough for the title of the page with which a proxy explains a refusal. */
const KEEP_BYTES = 4_096;

/** Asks every proxy that a setting names to open the way to the sign-in host, and reads what it answers. */
export const proxyConnect: Check = {
  id: ID,
  title: 'Answer of the proxy',
  timeoutMs: 10_000,
  async run(context) {
    const proxies = new Map<string, ProxySource>();
    for (const setting of await proxySettings(context)) {
      for (const proxy of await proxiesIn(context, setting)) {
        if (!proxies.has(proxy)) proxies.set(proxy, setting.source);
      }
    }
    return await Promise.all([...proxies].map(([proxy, source]) => contact(context, proxy, source)));
  },
  summarise(evidence) {
    const contacted = evidence.filter((seen) => seen.kind === 'proxy-contacted');
    return contacted.length === 0 ? say`No proxy to ask` : inRow(contacted.map(inWords));
  },
};

/** The proxy that a setting names, or all those that its PAC file names for a host that Teams needs. */
async function proxiesIn({ host, question }: Context, setting: ProxySetting): Promise<readonly string[]> {
  if (setting.proxy !== null) return [setting.proxy];
  const file = await pacFileOf(host, setting);
  const answers = await Promise.all(question.cloud.endpoints.map(({ name }) => file?.ask(name)));
  return answers
    .flatMap((answer) => (answer?.ok ? answer.value.directives : []))
    .flatMap((directive) => proxyIn(directive) ?? []);
}

async function contact(context: Context, proxy: string, source: ProxySource): Promise<Evidence> {
  const startedAtMs = context.host.elapsedMs();
  const to = { name: context.question.cloud.authority, port: 443 };
  const place = proxyPlace(proxy);
  const { speaks } = place;
  return {
    kind: 'proxy-contacted',
    ...seenBy(ID, context),
    ...{ proxy, source, target: `${to.name}:${to.port}` },
    ...(speaks === 'socks4' || speaks === 'socks5'
      ? await socksFacts(context, { ...place, speaks }, to)
      : factsOf(await askForTunnel(context, place, to), context.host.now())),
    durationMs: context.host.elapsedMs() - startedAtMs,
  };
}

type AnswerFields = Pick<
  EvidenceOf<'proxy-contacted'>,
  'outcome' | 'authenticationSchemes' | 'server' | 'via' | 'reason'
>;

function factsOf(answer: Outcome<HttpAnswer>, now: Date): AnswerFields {
  if (!answer.ok) return { outcome: answer, authenticationSchemes: [], server: null, via: null, reason: null };
  const { headers } = answer.value;
  const { status, server, via, pageTitle } = answerFacts(answer.value, now);
  return {
    outcome: success({ status }),
    authenticationSchemes: challengedSchemes(headers['proxy-authenticate']),
    ...{ server, via },
    // Squid's own header, then the standard one (RFC 9209), then the title of its page.
    reason: headers['x-squid-error'] ?? headers['proxy-status'] ?? (status === 200 ? null : pageTitle),
  };
}

type Place = { readonly name: string; readonly port: number };

/** One CONNECT. A tunnel that opens is closed again at once. */
async function askForTunnel(context: Context, proxy: ProxyPlace, to: Place): Promise<Outcome<HttpAnswer>> {
  const { host, signal } = context;
  const target = `${to.name}:${to.port}`;
  const channel = await reachProxy(context, proxy);
  if (!channel.ok) return channel;
  const request = { method: 'CONNECT', target, headers: { host: target }, keepBytes: KEEP_BYTES } as const;
  const answer = await host.request(channel.value, request, within(ANSWER_LIMIT_MS, signal));
  channel.value.close();
  return answer.ok ? answer : failed('proxy-tunnel', answer.failure.word, answer.failure.detail);
}

type SocksPlace = ProxyPlace & { readonly speaks: 'socks4' | 'socks5' };

/** The same for a proxy that speaks SOCKS; where it wants a login, it is asked which. */
async function socksFacts(context: Context, proxy: SocksPlace, to: Place): Promise<AnswerFields> {
  const answer = await overProxy(context, proxy, (step, channel) => askSocks(step, proxy.speaks, channel, to));
  const nothing = { authenticationSchemes: [], server: null, via: null };
  if (!answer.ok) return { outcome: answer, ...nothing, reason: null };
  const { status, reason } = answer.value;
  const authenticationSchemes = status === AUTHENTICATION_REQUIRED ? await loginMethods(context, proxy) : [];
  return { outcome: success({ status }), ...nothing, authenticationSchemes, reason };
}

const AUTHENTICATION_REQUIRED = 407;

const LOGINS: Readonly<Record<number, string>> = { [METHODS.gssapi]: 'GSSAPI', [METHODS.password]: 'password' };

/** Which of the logins that there are a proxy of version 5 would choose. None is tried. */
async function loginMethods(context: Context, proxy: SocksPlace): Promise<readonly string[]> {
  if (proxy.speaks !== 'socks5') return [];
  const offered = [METHODS.gssapi, METHODS.password];
  const chosen = await overProxy(context, proxy, (step, channel) => methodFor(step, channel, offered));
  const login = chosen.ok ? LOGINS[chosen.value] : undefined;
  return login === undefined ? [] : [login];
}

/** Over a connection of its own, which is closed at once. */
async function overProxy<T>(
  { host, signal }: Context,
  proxy: ProxyPlace,
  ask: (step: Step, channel: Channel) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const channel = await reachProxy({ host, signal }, proxy);
  if (!channel.ok) return channel;
  const answer = await ask({ host, signal: within(ANSWER_LIMIT_MS, signal) }, channel.value);
  channel.value.close();
  return answer;
}

const inWords = ({ proxy, outcome }: EvidenceOf<'proxy-contacted'>): Said =>
  outcome.ok ? say`${proxy} answered ${outcome.value.status}` : say`${proxy}: ${failureInWords(outcome.failure)}`;
