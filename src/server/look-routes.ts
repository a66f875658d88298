import { clouds } from '../catalogue/endpoints.ts';
import { lookPage } from '../console/look-page.ts';
import { REPORT_FILE } from '../console/send-page.ts';
import { textPage } from '../console/text-page.ts';
import { readBrowserFacts } from '../gather/browser/browser-facts.ts';
import { configurationUrl } from '../gather/sign-in-service/metadata-documents.ts';
import { familyOf } from '../model/family-of.ts';
import { checkBlocks } from '../report/check-text.ts';
import { aboutIn } from './about.ts';
import { type Answer, type Asked, jsonAnswer, pageAnswer, pageAnswerUnder } from './asked.ts';
import { browserReport } from './browser-report.ts';
import type { About } from './check-runs.ts';
import { addresseeOf, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';
import { sendAnswer, sentAnswer } from './send-routes.ts';

/** Everything below `look`: what the browser of the person sees, where there is no program on their computer to ask. */
export async function lookAnswer(parts: readonly string[], asked: Asked, place: Place): Promise<Answer> {
  const [part = '', ...rest] = parts;
  if (rest.length > 0) return refusal(refusals.notFound, place);
  const isPost = asked.method === 'POST';
  if (part === 'time' && !isPost) return jsonAnswer({ server: 'signin-doctor', ...seenFromHere(asked) });
  const about = await aboutIn(isPost ? asked.form : asked.query);
  if ('wrong' in about) return refusal(about.wrong, place);
  if (part === '' && !asked.form.has('seen')) return beforeLooking(about, asked.form.get('since'), place);
  if (part === 'sent' && !isPost) return await sentAnswer(undefined, asked, place);
  if (!isPost) return refusal(SENT_BY_BUTTONS.has(part) ? refusals.wrongMethod : refusals.notFound, place);
  return await afterLooking(part, about, asked, place);
}

const SENT_BY_BUTTONS: ReadonlySet<string> = new Set(['send', 'report', REPORT_FILE]);

function beforeLooking(about: About, since: string | null, { site, policy }: Place): Answer {
  const cloud = clouds[about.cloud];
  const hosts = cloud.endpoints.map(({ name }) => name);
  const question = { cloud: cloud.name, hosts, document: configurationUrl({ cloud, user: null, tenant: null }) };
  return pageAnswerUnder(policy(hosts), lookPage(site, question, about.code?.code, since));
}

/** Nothing is kept here: the page brings along what it saw, and when, so that the report is the same each time. */
async function afterLooking(part: string, { code }: About, asked: Asked, place: Place): Promise<Answer> {
  const seen = asked.form.get('seen') ?? '';
  const facts = readBrowserFacts(seen);
  if (facts === null) return refusal(refusals.unreadable, place);
  const at = instantIn(asked.form.get('at')) ?? place.now();
  const report = browserReport(facts, code, place.site.version, at);
  const brings = { seen, at: at.toISOString(), ...(code === undefined ? {} : { code: code.code }) };
  const shown = { page: 'look', code: code?.code, user: null, cloud: facts.cloud.name, brings, since: seen };
  if (part !== '') return await sendAnswer(part, { report, shown }, asked, place);
  const { report: tell } = place.translator;
  const factsBefore = readBrowserFacts(asked.form.get('since') ?? '');
  const before = factsBefore === null ? undefined : browserReport(factsBefore, code, place.site.version, at);
  return pageAnswer(
    textPage(place.site, {
      title: place.site.phrases.look.seen,
      blocks: checkBlocks(tell(report), addresseeOf(asked, place), before === undefined ? undefined : tell(before)),
      report: shown,
    }),
  );
}

/** As `toISOString` writes it; undefined for everything else. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const instantIn = (text: string | null): Date | undefined =>
  text !== null && INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined;

/** Which protocol the person came by, and proxies that signed; neither is known behind another server of ours. */
function seenFromHere({ from, headers }: Asked): { family: 4 | 6 | null; via: string | null } {
  const isBehindServer = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const address = from?.replace(/^::ffff:(?=\d+\.)/, '');
  const family = address === undefined || isBehindServer ? null : familyOf(address);
  return { family, via: headers.via ?? null };
}
