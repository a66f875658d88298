import type { Style } from './style.ts';

export type System = 'Windows' | 'macOS' | 'Linux';

/** Who reads the text, and on what. */
export type Reader = {
  readonly audience: 'user' | 'admin';
  /** Everything that is known, whoever reads it. */
  readonly verbose: boolean;
  readonly columns: number;
  readonly style: Style;
  /** Steps for other systems are left out; null keeps those for all. */
  readonly system: System | null;
};

export const wantsDetails = ({ audience, verbose }: Pick<Reader, 'audience' | 'verbose'>): boolean =>
  audience === 'admin' || verbose;
