import type { Phrases } from './languages/phrases.ts';
import type { Style } from './style.ts';

export type System = 'Windows' | 'macOS' | 'Linux';

/** For whom a text is. */
export type Addressee = {
  readonly audience: 'user' | 'admin';
  /** Everything that is known, whoever reads it. */
  readonly verbose: boolean;
  /** Steps for other systems are left out; null keeps those for all. */
  readonly system: System | null;
  /** The words of their language. */
  readonly phrases: Phrases;
};

/** Who reads the text, and on what. */
export type Reader = Addressee & { readonly columns: number; readonly style: Style };

export const wantsDetails = ({ audience, verbose }: Pick<Addressee, 'audience' | 'verbose'>): boolean =>
  audience === 'admin' || verbose;
