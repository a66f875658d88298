import type { Context } from '../check.ts';
import { handshakeWith } from './handshake.ts';
import { routeTo } from './routes.ts';

/** How much more a line can carry besides what has to be asked; `unreached`: the sign-in host itself does not answer. */
export type Pace = 'fast' | 'slow' | 'unreached';

/** Name, connection and handshake, a round trip of 300 ms each. What takes longer shows a line that is full, or nearly so. */
const FAST_MS = 900;

/** Told from the handshake with the sign-in host, which is made in any case and shared: this costs nothing. */
export async function paceOf(context: Context): Promise<Pace> {
  const { authority } = context.question.cloud;
  const route = await routeTo(context, authority);
  const { outcome, durationMs } = await handshakeWith(context, authority, route);
  if (!outcome.ok) return 'unreached';
  return durationMs <= FAST_MS ? 'fast' : 'slow';
}
