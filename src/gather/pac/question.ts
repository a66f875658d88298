import type { PacDependence, PacFailure } from '../../model/pac.ts';

/** What the script is asked about. @see https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file */
export type PacRequest = { readonly url: string; readonly host: string };

/** Everything of the world that a script can see. */
export type PacFacts = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses of this computer, the one that leads to the internet first. */
  readonly ownAddresses: readonly string[];
  /** The names that were looked up, with their addresses; none for a name that does not exist. */
  readonly addresses: readonly (readonly [name: string, addresses: readonly string[]])[];
};

/** One run of a script, in full: nothing else reaches the sandbox. */
export type PacQuestion = {
  readonly want: 'answer' | 'deciding-line';
  readonly script: string;
  readonly request: PacRequest;
  readonly facts: PacFacts;
  readonly runMs: number;
};

/** What the script used on its way, and what it printed. */
export type PacTraces = { readonly dependsOn: PacDependence; readonly alerts: readonly string[] };

export type PacRun =
  | ({ readonly kind: 'answered'; readonly text: string; readonly line: number | null } & PacTraces)
  | ({ readonly kind: 'failed'; readonly failure: PacFailure; readonly line: number | null } & PacTraces)
  /** It asked for a name that is not among the facts; look it up and run again. */
  | { readonly kind: 'wants-name'; readonly name: string };

/** A thread that runs scripts one after the other and can be ended while one runs. */
export type PacThread = {
  /** undefined when the run took longer than `limitMs`; the next one begins in a new thread. Throws when no thread starts. */
  ask(question: PacQuestion, limitMs: number): Promise<PacRun | undefined>;
  end(): void;
};
