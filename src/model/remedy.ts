/** A program and its arguments, as they are: no shell takes them apart. */
export type CommandLine = readonly string[];

/** A line that differs. `before` is null where it is new, `after` where it is gone. */
export type LineChange = { readonly line: number; readonly before: string | null; readonly after: string | null };

/** One change to this computer, as data: what is shown before a yes is what is done, and what the journal keeps. */
export type Change =
  /** `undo` does no harm when it is run twice, or when `command` never ran; null where there is nothing to put back. */
  | {
      readonly kind: 'command';
      readonly command: CommandLine;
      readonly undo: CommandLine | null;
      /** It goes on by itself, as a browser does: nobody waits for its end. */
      readonly stays?: true;
    }
  /** The content of a file becomes another: both by their SHA-256, the old one is kept. */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly before: string;
      readonly after: string;
      readonly lines: readonly LineChange[];
    }
  /** A file or a folder gets another name beside its old one. */
  | {
      readonly kind: 'move';
      readonly from: string;
      readonly to: string;
      /** Programs that hold it open or write into it: none of them may run while it is moved, there or back. */
      readonly whileClosed?: readonly string[];
    };

/** What the check said afterwards. */
export type Proof = 'helped' | 'did-not-help' | 'could-not-be-told';

/** What became of a remedy that was offered. `refused`: it needs an admin, or cannot be done now. */
export type RemedyState = 'shown' | 'declined' | 'refused' | 'failed' | 'undone' | 'undo-failed' | Proof;

/** A remedy for the case at hand. */
export type Offer = {
  readonly id: string;
  /** Imperative. */
  readonly title: string;
  /** The cause that it is to put right; null where nobody found one and somebody asked for it all the same. */
  readonly cause: string | null;
  /** What it changes, in words. */
  readonly changes: string;
  /** What it may break; null when it breaks nothing. */
  readonly mayBreak: string | null;
  /** How it is undone, in words. */
  readonly undo: string;
  readonly needsAdmin: boolean;
  /** The check that proves it. */
  readonly provenBy: string;
  readonly steps: readonly Change[];
  /** Variables that programs started from now on no longer have. */
  readonly forgets: readonly string[];
  /** What the person has to do before the check can tell; null for nothing. */
  readonly awaits: string | null;
  /** How long it may take to work after it is done: so long the check looks again. */
  readonly takesMs: number;
};

/** What became of an offer; `why` where it was refused or failed. */
export type OfferReport = Offer & { readonly state: RemedyState; readonly why: string | null };
