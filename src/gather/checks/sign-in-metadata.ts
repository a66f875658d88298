import type { Evidence, Route } from '../../model/evidence.ts';
import { failed } from '../../model/failure.ts';
import { inRow, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { configurationUrl, discoveryUrl, isOn } from '../sign-in-service/metadata-documents.ts';
import { metadataRead, readInWords } from '../sign-in-service/metadata-reading.ts';
import { type Answered, askAgain, fetchOver, type Journey } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';

const ID = 'sign-in-metadata';

/** The list of keys is the largest, some 20 kB today. */
const KEEP_BYTES = 262_144;

/** Reads what every sign-in library reads before it shows the first window. */
export const signInMetadata: Check = {
  id: ID,
  title: 'Answers of the sign-in service',
  timeoutMs: 12_000,
  roundTrips: 5,
  async run(context) {
    const route = await routeTo(context, context.question.cloud.authority);
    const pieces = await Promise.all([configurationAndKeys(context, route), discovery(context, route)]);
    return pieces.flat();
  },
  summarise(evidence) {
    const documents = evidence.filter((seen) => seen.kind === 'metadata-read');
    const odd = documents.filter(({ asExpected }) => !asExpected);
    return odd.length === 0 ? say`${documents.length} documents as they should be` : inRow(odd.map(readInWords));
  },
};

/** The keys stand where the configuration says, but are fetched only from the authority itself. */
async function configurationAndKeys(context: Context, route: Route): Promise<readonly Evidence[]> {
  const url = configurationUrl(context.question);
  const journey = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES });
  const configuration = metadataRead(context, ID, 'openid-configuration', url, journey);
  const { keysAt } = configuration.says;
  const keys =
    keysAt === undefined
      ? []
      : [metadataRead(context, ID, 'signing-keys', keysAt, await keysAfter(context, journey, keysAt))];
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

async function discovery(context: Context, route: Route): Promise<readonly Evidence[]> {
  const url = discoveryUrl(context.question);
  const journey = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES });
  journey.way?.channel.close();
  return [metadataRead(context, ID, 'instance-discovery', url, journey)];
}
