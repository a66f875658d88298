import type { Action } from './cause.ts';

export type CodeSpace =
  | 'adal'
  | 'aadsts'
  | 'wininet'
  | 'win32'
  | 'hresult'
  | 'ntstatus'
  | 'scard'
  | 'device-registration'
  | 'oauth'
  | 'msal-tag'
  | 'teams';

/** How far a meaning can be relied on. `observed`: only seen in the field; `disputed`: sources contradict each other. */
export type Standing = 'documented' | 'observed' | 'disputed' | 'retired';

export type Source = { readonly url: string; readonly read?: string };

/** The number that a code carries inside: 0xCAA82EE7 holds WinINet 12007. */
export type EmbeddedNumber = { readonly space: string; readonly number: number; readonly symbol: string | null };

/** What one source says, when sources contradict each other. */
export type Disagreement = { readonly source: string; readonly says: string };

/** One status code, explained. The shape of `explain --json`. */
export type ExplainedCode = {
  /** As it stood in the text. */
  readonly input: string;
  /** Normal form: `0xCAA82EE7`, `AADSTS50076`, `invalid_grant` … */
  readonly code: string;
  readonly space: CodeSpace;
  /** The part of the number space, in words: `Network (WinINet, WinHTTP)`. */
  readonly family: string;
  readonly symbol: string | null;
  /** Whether the catalogue lists it. An unknown code is still taken apart. */
  readonly known: boolean;
  readonly title: string;
  readonly meaning: string;
  /** What usually brings it about, most usual first; empty when nothing is known. */
  readonly usually: readonly string[];
  readonly standing: Standing;
  /** The code is no failure: it marks an ordinary step of signing in. */
  readonly nothingWrong: boolean;
  /** It only wraps another code, which decides. */
  readonly wrapper: boolean;
  readonly embeds: EmbeddedNumber | null;
  readonly causes: readonly { readonly id: string; readonly title: string; readonly checks: readonly string[] }[];
  readonly actions: readonly Action[];
  readonly disagreements: readonly Disagreement[];
  /** Which evidence decides between the readings; null when nobody wrote it down. */
  readonly decides: string | null;
  readonly sources: readonly Source[];
};

/** What a text holds beside its codes. null where the text says nothing. */
export type TextDetails = {
  readonly correlationId: string | null;
  readonly requestId: string | null;
  readonly at: string | null;
  readonly user: string | null;
  readonly app: string | null;
};

/** A word that is no code but looks like one with a typing or reading error. A question, never a fact. */
export type Perhaps = { readonly input: string; readonly code: string; readonly title: string };

/** A code that was read in a picture. */
export type SeenCode = {
  /** In normal form. */
  readonly code: string;
  /** `sure`: the ways to read it agree, letter for letter. `probably`: letters had to be guessed, or they differ. */
  readonly certainty: 'sure' | 'probably';
  /** As it was read, before anything was repaired. */
  readonly readAs: string;
};

/** What text recognition made of a picture. Only its codes are told; the rest of its text may be misread. */
export type SeenPicture = {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly codes: readonly SeenCode[];
  readonly text: string;
};

/** What a text means. `codes`: the one that decides first. `picture`: where the text comes from, when it was no text. */
export type Explanation = {
  readonly codes: readonly ExplainedCode[];
  readonly details: TextDetails;
  readonly perhaps: readonly Perhaps[];
  readonly picture?: SeenPicture;
};
