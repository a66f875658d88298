import type { ClockEvidence } from './evidence/clock.ts';
import type { DeviceEvidence } from './evidence/device.ts';
import type { NamesEvidence } from './evidence/names.ts';
import type { PathEvidence } from './evidence/path.ts';
import type { ProxyEvidence } from './evidence/proxy.ts';
import type { SecureEvidence } from './evidence/secure.ts';
import type { Seen } from './evidence/seen.ts';
import type { SignInEvidence } from './evidence/sign-in.ts';
import type { ServiceEvidence } from './evidence/sign-in-service.ts';
import type { WordsAs } from './said.ts';

export type { InterfaceAddress } from './evidence/names.ts';
export type { Hypothesis, StageTimes, TransferEnd } from './evidence/path.ts';
export type { ProxySetting } from './evidence/proxy.ts';
export type { AddressFamily, HostRole, HttpAnswerFacts, ProxySource, Route } from './evidence/route.ts';
export type { CertificateFacts, RevocationFacts, StoreVerdicts, Trust } from './evidence/secure.ts';
export type { Origin } from './evidence/seen.ts';
export type { SignInStage } from './evidence/sign-in.ts';
export type { MetadataDocument } from './evidence/sign-in-service.ts';

/** A small language: few kinds, each used by many. A new kind is a decision, not a convenience. */
export type Evidence =
  | ClockEvidence
  | NamesEvidence
  | PathEvidence
  | SecureEvidence
  | ProxyEvidence
  | ServiceEvidence
  | SignInEvidence
  | DeviceEvidence
  | Seen<'check-not-run', { check: string; status: 'skipped' | 'failed' | 'timed-out' } & WordsAs<'why'>>;

export type EvidenceKind = Evidence['kind'];
export type EvidenceOf<Kind extends EvidenceKind> = Extract<Evidence, { kind: Kind }>;

/** A hypothesis about the way to one host. */
export type Supposition = Pick<EvidenceOf<'what-if-tried'>, 'hypothesis' | 'host'>;
