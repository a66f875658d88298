import type { Evidence, EvidenceOf, ProxySetting, ProxySource } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Check, Context } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { pacFileOf } from '../pac/pac-files.ts';
import { challengedSchemes } from '../proxy/challenges.ts';
import { seenBy } from '../seen.ts';
import { answerFacts } from '../service/answer-facts.ts';
import { within } from '../time-limit.ts';
import { bare, reach } from '../way/reach.ts';
import { proxySettings } from '../way/routes.ts';

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
  summarise: (evidence) =>
    evidence
      .filter((seen) => seen.kind === 'proxy-contacted')
      .map(inWords)
      .join('; ') || 'No proxy to ask',
};

/** The proxy that a setting names, or all those that its PAC file names for a host that Teams needs. */
async function proxiesIn({ host, question }: Context, setting: ProxySetting): Promise<readonly string[]> {
  if (setting.proxy !== null) return [setting.proxy];
  const file = await pacFileOf(host, setting);
  const answers = await Promise.all(question.cloud.endpoints.map(({ name }) => file?.ask(name)));
  return answers
    .flatMap((answer) => (answer?.ok ? answer.value.directives : []))
    .flatMap((directive) => (directive.kind === 'PROXY' ? [directive.proxy] : []));
}

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
  const [, name = '', port = ''] = /^(.*):(\d+)$/.exec(proxy) ?? [];
  const channel = await reach(context, bare(name), Number(port));
  if (!channel.ok) return channel;
  const request = { method: 'CONNECT', target, headers: { host: target }, keepBytes: KEEP_BYTES } as const;
  const answer = await host.request(channel.value, request, within(ANSWER_LIMIT_MS, signal));
  channel.value.close();
  return answer.ok ? answer : failed('proxy-tunnel', answer.failure.word, answer.failure.detail);
}

const inWords = ({ proxy, outcome }: EvidenceOf<'proxy-contacted'>): string =>
  outcome.ok ? `${proxy} answered ${outcome.value.status}` : `${proxy}: ${outcome.failure.word.replaceAll('-', ' ')}`;
