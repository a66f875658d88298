/** Who can put a cause right. */
export type Owner = 'user' | 'device' | 'network' | 'tenant' | 'app' | 'microsoft';

/** The section of the list of causes; also the order in which causes are shown. */
export type CauseGroup = 'clock' | 'names' | 'path' | 'proxy' | 'tls' | 'service' | 'account' | 'device' | 'smart-card';

/** One way in which signing in can go wrong, in words. What proves it is the rule of the same id. */
export type Cause = {
  readonly id: string;
  readonly group: CauseGroup;
  readonly owner: Owner;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** The same for someone who does not know our insides; one or two sentences. */
  readonly why: string;
  /** Status codes that Teams or the token broker shows when this happens. None of them proves it. */
  readonly codes: readonly string[];
  /** Checks whose evidence confirms or refutes this cause. */
  readonly checks: readonly string[];
  readonly actions: { readonly user: readonly string[]; readonly admin: readonly string[] };
};

/** A deed that helps, as data. */
export type Action = {
  readonly id: string;
  readonly for: 'user' | 'admin';
  /** Imperative. */
  readonly title: string;
  /** `{name}` is a place for a word that the case tells. */
  readonly steps: readonly string[];
  /** What stands in each place where no case tells it. */
  readonly usually?: Readonly<Record<string, string>>;
  /** What this case told for the places; absent when it told nothing. Kept so that the steps can be said in another language. */
  readonly places?: Readonly<Record<string, string>>;
  /** What it may break; absent when it breaks nothing. */
  readonly mayBreak?: string;
  /** The check that shows whether it helped. */
  readonly then?: string;
  /** What a program can do of it: ids of `src/remedy/remedies`. Absent when a person has to. */
  readonly remedies?: readonly string[];
};
