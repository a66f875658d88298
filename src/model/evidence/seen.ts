/** Where a piece of evidence was seen: by which check, or in which file and line (counted from 1). */
export type Origin = { readonly check: string } | { readonly file: string; readonly line?: number };

/** One thing that was seen. `seenAt` is ISO 8601 UTC by this computer's clock, which may be wrong. */
export type Seen<Kind extends string, Fact> = {
  readonly kind: Kind;
  readonly from: Origin;
  readonly seenAt: string;
} & Readonly<Fact>;
