/** What a page knows of where it stands. */
export type Site = {
  /** What every address on this server begins with; empty when nothing does. */
  readonly base: string;
  /** Whether this computer can be examined; a help desk's server cannot see the computer of who asks. */
  readonly canCheck: boolean;
  /** Whether a person can really sign in from here. */
  readonly canSignIn: boolean;
  /** The browser may keep the program, so that these pages open without a network. */
  readonly isKept?: boolean;
  /** The server cannot be reached; the browser answers with what it kept. */
  readonly isOffline?: boolean;
  readonly version: string;
};

/** The address of a page: `codes/0xCAA70004`. A code may hold anything, so each part is written for addresses. */
export const addressOf = ({ base }: Pick<Site, 'base'>, page: string): string =>
  `${base}/${page.split('/').map(encodeURIComponent).join('/')}`;
