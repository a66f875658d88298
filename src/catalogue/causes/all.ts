import type { Cause } from '../../model/cause.ts';

/** Every unit of this folder, by file name. */
export const causes = [] as readonly Cause[];
