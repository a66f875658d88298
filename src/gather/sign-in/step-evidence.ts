import type { EvidenceOf } from '../../model/evidence.ts';
import { type Fields, isFields } from '../../signin/fields.ts';
import { refusalOf } from '../../signin/refusal.ts';
import type { StageReport } from '../../signin/sign-in.ts';
import type { SignInError } from '../../signin/sign-in-error.ts';
import { type CardWord, type Symptom, statusCodeFor } from '../../signin/status-code.ts';
import { TransportError } from './transport-error.ts';

/** The name under which reports show what a real sign-in saw; the account is what it looks at. */
const CHECK = 'account';

/** One step of a sign-in as evidence, without a secret. `place` counts from 1; `host` was asked last. */
export function stepEvidence(
  { stage, endedAt, durationMs, error }: StageReport,
  place: number,
  host: string | null,
): EvidenceOf<'sign-in-step'> {
  const symptom = error === null ? null : symptomOf(stage, error);
  const refusal = error === null ? undefined : refusalOf(error);
  return {
    kind: 'sign-in-step',
    ...{ from: { check: CHECK }, seenAt: endedAt.toISOString() },
    ...{ stage, place, host, durationMs: Math.round(durationMs) },
    stopped: error?.code ?? null,
    failure: transportOf(error)?.failure ?? null,
    status: symptom?.status ?? null,
    retryAfterSeconds: refusal?.retryAfterSeconds ?? null,
    error: refusal?.error || null,
    suberror: refusal?.suberror || null,
    numbers: refusal?.numbers ?? [],
    statusCode: symptom === null ? null : statusCodeFor(symptom),
  };
}

function symptomOf(stage: Symptom['stage'], error: SignInError): Symptom {
  const transport = transportOf(error);
  const refusal = refusalOf(error);
  return {
    ...{ stage, refusal: error.code },
    operation: transport?.failure.operation ?? null,
    word: transport?.failure.word ?? null,
    answerBegan: transport?.answerBegan ?? false,
    status: transport?.failure.status ?? statusIn(isFields(error.cause) ? error.cause : {}),
    error: refusal?.error ?? '',
    numbers: refusal?.numbers ?? [],
    card: cardIn(isFields(error.cause) ? error.cause : {}),
  };
}

const cardIn = ({ card }: Fields): CardWord | undefined => CARD_WORDS.find((word) => word === card);

const CARD_WORDS: readonly CardWord[] = ['pin-wrong', 'pin-locked', 'no-card'];

const transportOf = (error: SignInError | null): TransportError | undefined =>
  error?.cause instanceof TransportError ? error.cause : undefined;

const statusIn = ({ status }: Fields): number | null => (typeof status === 'number' ? status : null);
