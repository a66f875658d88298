/** What one entry of a PAC file's answer tells the program to do. */
export type PacDirective =
  | { readonly kind: 'DIRECT' }
  /** `proxy` is `host:port`, with the kind's own port where the file gives none. */
  | { readonly kind: 'PROXY' | 'HTTPS' | 'SOCKS' | 'SOCKS4' | 'SOCKS5'; readonly proxy: string };

const SPOKEN = { PROXY: '', HTTPS: 'https://', SOCKS: 'socks4://', SOCKS4: 'socks4://', SOCKS5: 'socks5://' } as const;

/**
 * The proxy of an entry as evidence names it: `host:port` for plain HTTP, with what is spoken before it for any other.
 * null when the entry says to go straight. `SOCKS` alone means version 4. @see Chromium, net/base/proxy_string_util.cc
 */
export const proxyIn = (directive: PacDirective): string | null =>
  directive.kind === 'DIRECT' ? null : `${SPOKEN[directive.kind]}${directive.proxy}`;

/** The closed language of what can be wrong with a PAC file once it is here. */
export const pacFailureWords = [
  /** A web page, or another thing that was never meant to be a script. */
  'not-a-script',
  'syntax-error',
  /** FindProxyForURL is not defined. */
  'no-function',
  'threw',
  /** It answered with something that is not text. */
  'wrong-type',
  'empty',
  'unknown-directive',
  'too-slow',
  'too-much-memory',
  'too-deep',
  'too-large',
  'too-many-names',
] as const;

export type PacFailureWord = (typeof pacFailureWords)[number];

export type PacFailure = {
  readonly word: PacFailureWord;
  /** What the engine or the script said. For people, never for rules. */
  readonly detail?: string;
};

/** A line of a PAC file, counted from 1. */
export type PacLine = { readonly number: number; readonly text: string };

/** What can make the same file answer differently tomorrow, or on the next computer. */
export type PacDependence = {
  readonly onTime: boolean;
  readonly onOwnAddress: boolean;
  readonly onChance: boolean;
  /** Names that it had to look up. */
  readonly onNames: readonly string[];
};

/** What a PAC file says about one host. */
export type PacAnswer = {
  /** As the script gave it. */
  readonly result: string;
  /** The entries that programs understand, in order. */
  readonly directives: readonly PacDirective[];
  /** Entries that programs skip, as written. */
  readonly skipped: readonly string[];
};
