import type { PagePhrases } from './languages/page-phrases.ts';

/** What a page knows of where it stands. */
export type Site = {
  /** What every address on this server begins with; empty when nothing does. */
  readonly root: string;
  /** The same with the language behind it, where the person chose one: `/de`. */
  readonly base: string;
  /** This page itself below the base, as it was asked for: `codes/0xCAA70004`. */
  readonly page: string;
  /** Whether this computer can be examined; a help desk's server cannot see the computer of who asks. */
  readonly canCheck: boolean;
  /** Whether a person can really sign in from here. */
  readonly canSignIn: boolean;
  /** The browser may keep the program, so that these pages open without a network. */
  readonly isKept?: boolean;
  /** Whether the browser itself can tell the report that a link carries. */
  readonly readsLinks?: boolean;
  /** The file, among those that pages need, by which the browser itself reads a picture; absent where it cannot. */
  readonly readsPicturesBy?: string;
  /** The server cannot be reached; the browser answers with what it kept. */
  readonly isOffline?: boolean;
  readonly version: string;
  /** The style sheet of all pages; the policy of the server allows this text and no other. */
  readonly style: string;
  /** The words of the pages in the language of who asks. */
  readonly phrases: PagePhrases;
};

/** The address of a page: `codes/0xCAA70004`. A code may hold anything, so each part is written for addresses. */
export const addressOf = ({ base }: Pick<Site, 'base'>, page: string): string =>
  `${base}/${page.split('/').map(encodeURIComponent).join('/')}`;

/** The address of a file that pages need; it is the same in every language. */
export const assetOf = ({ root }: Pick<Site, 'root'>, file: string): string => `${root}/assets/${file}`;
