import type { Action, Owner } from './cause.ts';
import type { Evidence, Origin, SignInStage } from './evidence.ts';
import type { Words, WordsAs } from './said.ts';

/** certain: no other reading; likely: fits and nothing contradicts; possible: fits, but something else would too. */
export type Strength = 'certain' | 'likely' | 'possible';

/** A reason in words, with the place it was seen. */
export type Reason = { readonly from: Origin } & Words;

/** A cause that the evidence shows. */
export type Finding = {
  readonly rule: string;
  readonly strength: Strength;
  readonly title: string;
  readonly why: string;
  readonly owner: Owner;
  readonly statusCodes: readonly string[];
  readonly because: readonly Reason[];
  /** Ids of rules that also spoke, as a consequence of this one. */
  readonly explains: readonly string[];
  readonly actions: readonly Action[];
};

/** healthy: everything looked at, nothing wrong; unknown: nothing proven wrong, but not everything could be looked at. */
export type Verdict = 'healthy' | 'problem' | 'unknown';

/** Unusual but harmless. */
export type Note = Words;

export type CheckStatus = 'done' | 'skipped' | 'failed' | 'timed-out';

/** How a check ended, and what it saw in short or why it could not look. */
export type CheckRecord = {
  readonly id: string;
  /** What it looks at, for people. */
  readonly title: string;
  readonly status: CheckStatus;
  /** Since the start of the run. */
  readonly startedAtMs: number;
  readonly durationMs: number;
} & WordsAs<'summary'>;

export type Diagnosis = {
  readonly verdict: Verdict;
  /** Root cause first. */
  readonly findings: readonly Finding[];
  /** Findings that follow from another one, kept so that nothing is lost. */
  readonly folded: readonly Finding[];
  readonly notes: readonly Note[];
  readonly notLookedAt: readonly ({ readonly check: string } & WordsAs<'why'>)[];
};

/** What the evidence says to one status code: cause by cause. */
export type CodeJudgement = {
  readonly code: string;
  readonly title: string;
  readonly causes: readonly {
    readonly id: string;
    readonly title: string;
    readonly answer: 'confirmed' | 'refuted' | 'could-not-be-tested';
    /** Plain text where it came by a way too narrow for more. */
    readonly because: readonly (string | Words)[];
  }[];
};

/** What an examination asked of the network. */
export type Budget = {
  /** Tried, whether they opened or not. */
  readonly connections: number;
  /** Questions to name servers and time servers. */
  readonly datagrams: number;
  /** Over all connections, with what TLS adds. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** The longest chain of round trips that had to follow each other, as far as that can be told. */
  readonly roundTrips: number;
};

/** Which catalogue and which rules made a report; reports with the same marks were judged alike. */
export type Marks = { readonly catalogue: string; readonly rules: string };

/** Shows whether a report is as it was when it was handed over. Keys and value are written in base64url. */
export type Signature = { readonly algorithm: 'Ed25519'; readonly key: string; readonly value: string };

/** The whole of `check --json`, schema 1. */
export type CheckReport = Diagnosis & {
  readonly schema: 1;
  readonly program: { readonly name: 'signin-doctor'; readonly version: string } & Partial<Marks>;
  readonly madeAt: string;
  readonly durationMs: number;
  readonly checks: readonly CheckRecord[];
  readonly evidence: readonly Evidence[];
  /** What redaction took out of the evidence: by which pattern, how often. */
  readonly replaced: readonly { readonly pattern: string; readonly count: number }[];
  /** Only when the call named a code (`--code`). */
  readonly codeJudgement?: CodeJudgement;
  /** The verdict in twelve characters, to be said on the phone. */
  readonly supportCode: string;
  /** Of `check`. */
  readonly budget?: Budget;
  /** Since it was handed over. */
  readonly signature?: Signature;
};

/** The whole of `sign-in --json`, schema 1. */
export type SignInReport = CheckReport & {
  readonly outcome: 'signed-in' | 'failed' | 'cancelled';
  /** The part of the sign-in that was reached last. */
  readonly stage: SignInStage;
  /** The code that Teams would show; null when it would show none. */
  readonly statusCode: string | null;
  /** Who signed in; null when nobody did. */
  readonly account: string | null;
  /** Whether an earlier sign-in was enough, so that nobody was asked anything. */
  readonly usedSso: boolean;
};
