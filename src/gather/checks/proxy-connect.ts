import type { Evidence, EvidenceOf, ProxySource } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { answerFacts } from '../answer-facts.ts';
import type { Check, Context } from '../check.ts';
import { firstSuccess, onePerFamily } from '../first-success.ts';
import type { Channel, HttpAnswer } from '../host/host.ts';
import { challengedSchemes } from '../proxy/challenges.ts';
import { proxySettings } from '../routes.ts';
import { seenBy } from '../seen.ts';
import { within } from '../within.ts';

const ID = 'proxy-connect';

/** A proxy stands in the same building or at its provider: these are as long as for any host. */
const LIMIT_MS = { resolve: 2_000, connect: 3_000, answer: 4_000 } as const;

/** Enough for the title of the page with which a proxy explains a refusal. */
const KEEP_BYTES = 4_096;

/** Asks every proxy that a setting names to open the way to the sign-in host, and reads what it answers. */
export const proxyConnect: Check = {
  id: ID,
  title: 'Answer of the proxy',
  timeoutMs: 7_000,
  async run(context) {
    const proxies = new Map<string, ProxySource>();
    for (const { proxy, source } of await proxySettings(context)) {
      if (proxy !== null && !proxies.has(proxy)) proxies.set(proxy, source);
    }
    return await Promise.all([...proxies].map(([proxy, source]) => contact(context, proxy, source)));
  },
  summarise: (evidence) =>
    evidence
      .filter((seen) => seen.kind === 'proxy-contacted')
      .map(inWords)
      .join('; ') || 'No proxy to ask',
};

async function contact(context: Context, proxy: string, source: ProxySource): Promise<Evidence> {
  const startedAtMs = context.host.elapsedMs();
  const target = `${context.question.cloud.authority}:443`;
  const answer = await askForTunnel(context, proxy, target);
  return {
    kind: 'proxy-contacted',
    ...seenBy(ID, context),
    ...{ proxy, source, target },
    ...factsOf(answer, context.host.now()),
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

/** One CONNECT. A tunnel that opens is closed again at once. */
async function askForTunnel(context: Context, proxy: string, target: string): Promise<Outcome<HttpAnswer>> {
  const { host, signal } = context;
  const channel = await reach(context, proxy);
  if (!channel.ok) return channel;
  const request = { method: 'CONNECT', target, headers: { host: target }, keepBytes: KEEP_BYTES } as const;
  const answer = await host.request(channel.value, request, within(LIMIT_MS.answer, signal));
  channel.value.close();
  return answer.ok ? answer : failed('proxy-tunnel', answer.failure.word, answer.failure.detail);
}

async function reach({ host, signal }: Context, proxy: string): Promise<Outcome<Channel>> {
  const [, name = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(proxy) ?? [];
  const found = await host.lookup(name, within(LIMIT_MS.resolve, signal));
  if (!found.ok) return found;
  const limit = within(LIMIT_MS.connect, signal);
  const tries = onePerFamily(found.value).map((address) => host.connect(address, Number(port), limit));
  return await firstSuccess(tries, (late) => late.close());
}

const inWords = ({ proxy, outcome }: EvidenceOf<'proxy-contacted'>): string =>
  outcome.ok ? `${proxy} answered ${outcome.value.status}` : `${proxy}: ${outcome.failure.word.replaceAll('-', ' ')}`;
