import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { failureInWords, success } from '../../model/failure.ts';
import { type Said, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { answerFacts, bodyText } from '../sign-in-service/answer-facts.ts';
import { readFederationDocument } from '../sign-in-service/federation-document.ts';
import { readRealm } from '../sign-in-service/metadata-documents.ts';
import { realmOf } from '../sign-in-service/realm.ts';
import { fetchOver } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';
import { withoutUser } from './user-realm.ts';

const ID = 'federation';

/** The documents of AD FS have some 60 kB, with room for many signing keys. */
const KEEP_BYTES = 262_144;

/** Where the organisation of this account has a sign-in server of its own: fetches the document that apps read there first. */
export const federation: Check = {
  id: ID,
  title: "The organisation's own sign-in server",
  timeoutMs: 12_000,
  skip: withoutUser,
  async run(context) {
    const url = await documentUrl(context);
    return url === undefined ? [] : [await read(context, url)];
  },
  summarise(evidence) {
    const [seen] = evidence.filter((piece) => piece.kind === 'federation-read');
    return seen === undefined ? say`There is none, as far as is known` : say`${seen.host}: ${inWords(seen)}`;
  },
};

/** Nobody but the sign-in service is believed about this; undefined when the account signs in with Microsoft itself. */
async function documentUrl(context: Context): Promise<string | undefined> {
  const realm = await realmOf(context);
  if (!realm?.journey.outcome.ok) return undefined;
  const { kind, federationMetadataAt } = readRealm(
    context.question.cloud.authority,
    bodyText(realm.journey.outcome.value),
  ).says;
  return kind === 'federated' ? federationMetadataAt : undefined;
}

async function read(context: Context, url: string): Promise<Evidence> {
  const { hostname } = new URL(url);
  const route = await routeTo(context, hostname);
  const manner = { keepBytes: KEEP_BYTES, headers: { accept: 'application/soap+xml, text/xml' }, onlyIfTrusted: true };
  const { outcome, way, durationMs } = await fetchOver(context, url, route, manner);
  way?.channel.close();
  return {
    kind: 'federation-read',
    ...seenBy(ID, context),
    ...{ host: hostname, url, route, durationMs },
    outcome: outcome.ok ? success(answerFacts(outcome.value, context.host.now())) : outcome,
    ...readFederationDocument(outcome.ok ? bodyText(outcome.value) : ''),
  };
}

function inWords({ outcome, issuers }: EvidenceOf<'federation-read'>): Said {
  if (!outcome.ok) return failureInWords(outcome.failure);
  if (outcome.value.status !== 200) return say`answered ${outcome.value.status}`;
  return issuers.length > 0 ? say`answers as it should` : say`answers with something else`;
}
