import type { Evidence, EvidenceOf, MetadataDocument, Route } from '../../model/evidence.ts';
import { failed, success } from '../../model/failure.ts';
import { answerFacts, bodyText } from '../answer-facts.ts';
import type { Check, Context } from '../check.ts';
import { type Answered, askAgain, fetchOver, type Journey } from '../journey.ts';
import {
  configurationUrl,
  type DocumentReading,
  discoveryUrl,
  isOn,
  readConfiguration,
  readDiscovery,
  readKeys,
  readRealm,
  realmUrl,
} from '../metadata-documents.ts';
import { routesTo } from '../routes.ts';
import { seenBy } from '../seen.ts';

const ID = 'sign-in-metadata';

/** The list of keys is the largest, some 20 kB today. */
const KEEP_BYTES = 262_144;

const READERS: Readonly<Record<MetadataDocument, (authority: string, text: string) => DocumentReading>> = {
  'openid-configuration': readConfiguration,
  'instance-discovery': readDiscovery,
  'signing-keys': readKeys,
  'user-realm': readRealm,
};

type Read = EvidenceOf<'metadata-read'>;

/** Reads what every sign-in library reads before it shows the first window. */
export const signInMetadata: Check = {
  id: ID,
  title: 'Answers of the sign-in service',
  timeoutMs: 12_000,
  async run(context) {
    const { question } = context;
    const [route = { via: 'direct' } as const] = await routesTo(context, question.cloud.authority);
    const pieces = await Promise.all([
      configurationAndKeys(context, route),
      read(context, route, 'instance-discovery', discoveryUrl(question)),
      question.user === null ? [] : read(context, route, 'user-realm', realmUrl(question, question.user)),
    ]);
    return pieces.flat();
  },
  summarise(evidence) {
    const documents = evidence.filter((seen) => seen.kind === 'metadata-read');
    const odd = documents.filter(({ asExpected }) => !asExpected);
    return odd.length === 0 ? `${documents.length} documents as they should be` : odd.map(inWords).join('; ');
  },
};

/** The keys stand where the configuration says, but are fetched only from the authority itself. */
async function configurationAndKeys(context: Context, route: Route): Promise<readonly Evidence[]> {
  const url = configurationUrl(context.question);
  const journey = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES });
  const configuration = reading(context, 'openid-configuration', url, journey);
  const { keysAt } = configuration.says;
  const keys =
    keysAt === undefined ? [] : [reading(context, 'signing-keys', keysAt, await keysAfter(context, journey, keysAt))];
  journey.way?.channel.close();
  return [configuration, ...keys];
}

/** Over the connection that is open already; over a new one where the server closed it. */
async function keysAfter(context: Context, journey: Journey, url: string): Promise<Answered> {
  if (!isOn(context.question.cloud.authority, url)) {
    const elsewhere = failed('http-round-trip', 'http-malformed', 'the configuration names keys on another host');
    return { route: journey.route, outcome: elsewhere, stages: {}, durationMs: 0 };
  }
  return await askAgain(context, journey, url, KEEP_BYTES);
}

async function fetchAndClose(context: Context, url: string, route: Route, onlyIfTrusted = false): Promise<Answered> {
  const journey = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES, onlyIfTrusted });
  journey.way?.channel.close();
  return journey;
}

async function read(context: Context, route: Route, document: MetadataDocument, url: string): Promise<Read> {
  // The address of the realm names the user: nobody but the service shall see it.
  const answered = await fetchAndClose(context, url, route, document === 'user-realm');
  return reading(context, document, url, answered);
}

function reading(context: Context, document: MetadataDocument, url: string, answered: Answered): Read {
  const { route, outcome, stages, durationMs } = answered;
  const content = outcome.ok ? READERS[document](context.question.cloud.authority, bodyText(outcome.value)) : undefined;
  const isWhole = outcome.ok && outcome.value.status === 200 && outcome.value.ended === 'complete';
  return {
    kind: 'metadata-read',
    ...seenBy(ID, context),
    ...{ document, url, route, ...stages, durationMs },
    outcome: outcome.ok ? success(answerFacts(outcome.value, context.host.now())) : outcome,
    asExpected: isWhole && content?.asExpected === true,
    says: content?.says ?? {},
  };
}

const inWords = ({ document, outcome }: Read): string => {
  const answer = outcome.ok ? `answered ${outcome.value.status}` : outcome.failure.word.replaceAll('-', ' ');
  return `${document.replaceAll('-', ' ')}: ${answer}`;
};
