import type { Cloud } from '../catalogue/endpoints.ts';
import type { CardFacts } from '../model/card.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Said } from '../model/said.ts';
import type { Host } from './host/host.ts';

/** What the person asked for, as far as checks need it. */
export type Question = {
  readonly cloud: Cloud;
  /** User principal name, to ask for its realm; null when not given. */
  readonly user: string | null;
  /** Domain or tenant id; null when not given. */
  readonly tenant: string | null;
  /** Roots that vouch for cards in this organisation, in DER; absent when the call named none. */
  readonly cardRoots?: readonly Uint8Array[];
  /** The call wants the card to prove its key. Gives the PIN once, for the card that it was asked for; null for any other, and where the person gave none. */
  takeCardPin?(card: CardFacts): string | null;
  /** The call wants no network to be touched. */
  readonly isOffline?: boolean;
};

export type Context = { readonly host: Host; readonly question: Question; readonly signal: AbortSignal };

/** What every step needs that waits for something outside. */
export type Step = Pick<Context, 'host' | 'signal'>;

/** Looks at one thing and says what it saw. Never concludes, never throws for what the world does. */
export type Check = {
  readonly id: string;
  readonly title: string;
  readonly timeoutMs: number;
  /** How many must follow each other when all is well; none told is few. Checks with many begin first, since the others end meanwhile. */
  readonly roundTrips?: number;
  /** Why this check cannot speak here ("not Windows", "no user given"); undefined when it can. */
  skip?(context: Context): Said | undefined;
  run(context: Context): Promise<readonly Evidence[]>;
  /** One line for people: what came out. Given the evidence of `run`. */
  summarise(evidence: readonly Evidence[]): Said;
};
