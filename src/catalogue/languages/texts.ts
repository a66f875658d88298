/** What people read of a code; lists in the order of the original. */
export type CodeTexts = {
  readonly title: string;
  readonly meaning: string;
  readonly usually?: readonly string[];
  /** What each source says, where sources contradict each other. */
  readonly disagreements?: readonly string[];
  readonly decides?: string;
};

export type CauseTexts = { readonly title: string; readonly why: string };

export type ActionTexts = {
  readonly title: string;
  readonly steps: readonly string[];
  readonly usually?: Readonly<Record<string, string>>;
  readonly mayBreak?: string;
};

/** What a person reads of a remedy before they say yes. */
export type RemedyTexts = {
  readonly title: string;
  readonly changes: string;
  readonly mayBreak?: string;
  readonly undo: string;
  readonly awaits?: string;
};

/** The catalogue in one language, by the same ids. What is absent is shown in the original. */
export type Texts = {
  readonly codes: Readonly<Record<string, CodeTexts>>;
  readonly causes: Readonly<Record<string, CauseTexts>>;
  readonly actions: Readonly<Record<string, ActionTexts>>;
  readonly remedies: Readonly<Record<string, RemedyTexts>>;
  /** What was seen or went wrong, by its English template. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Titles of checks. */
  readonly checks: Readonly<Record<string, string>>;
};
