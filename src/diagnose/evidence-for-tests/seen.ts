import type { Evidence } from '../../model/evidence.ts';

const NOW = '2026-03-02T09:00:00.000Z';

/** Where a piece is from, and when. */
export const seen = (check: string, seenAt = NOW) => ({ from: { check }, seenAt });

export const notRun = (check: string, why: string): Evidence => ({
  kind: 'check-not-run',
  ...seen(check),
  ...{ check, status: 'failed', why },
});
