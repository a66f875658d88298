import type { Context } from './check.ts';

/** What every piece of evidence begins with: which check saw it, and when. */
export const seenBy = (check: string, { host }: Pick<Context, 'host'>) => ({
  from: { check },
  seenAt: host.now().toISOString(),
});
