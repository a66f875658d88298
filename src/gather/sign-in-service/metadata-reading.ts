import type { EvidenceOf, MetadataDocument } from '../../model/evidence.ts';
import { failureInWords, success } from '../../model/failure.ts';
import { type Said, say } from '../../model/said.ts';
import type { Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import type { Answered } from '../way/journey.ts';
import { answerFacts, bodyText } from './answer-facts.ts';
import { type DocumentReading, readConfiguration, readDiscovery, readKeys, readRealm } from './metadata-documents.ts';

export type MetadataRead = EvidenceOf<'metadata-read'>;

const READERS: Readonly<Record<MetadataDocument, (authority: string, text: string) => DocumentReading>> = {
  'openid-configuration': readConfiguration,
  'instance-discovery': readDiscovery,
  'signing-keys': readKeys,
  'user-realm': readRealm,
};

/** One document of the sign-in service as evidence: how it was answered, and what it says that matters. */
export function metadataRead(
  context: Context,
  check: string,
  document: MetadataDocument,
  url: string,
  answered: Answered,
): MetadataRead {
  const { route, outcome, stages, durationMs } = answered;
  const content = outcome.ok ? READERS[document](context.question.cloud.authority, bodyText(outcome.value)) : undefined;
  const isWhole = outcome.ok && outcome.value.status === 200 && outcome.value.ended === 'complete';
  return {
    kind: 'metadata-read',
    ...seenBy(check, context),
    ...{ document, url, route, ...stages, durationMs },
    outcome: outcome.ok ? success(answerFacts(outcome.value, context.host.now())) : outcome,
    asExpected: isWhole && content?.asExpected === true,
    says: content?.says ?? {},
  };
}

/** The same in a few words, for summaries. */
export const readInWords = ({ document, outcome }: MetadataRead): Said => {
  const answer = outcome.ok ? say`answered ${outcome.value.status}` : failureInWords(outcome.failure);
  return say`${document.replaceAll('-', ' ')}: ${answer}`;
};
