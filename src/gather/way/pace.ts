import { type Outcome, success } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import { timeLimit } from '../time-limit.ts';
import { firstSuccess } from './first-success.ts';
import { handshakeWith, type SeenHandshake } from './handshake.ts';
import { routeTo } from './routes.ts';

/** How much more a line can carry besides what has to be asked; `unreached`: the sign-in host itself does not answer. */
export type Pace = 'fast' | 'slow' | 'unreached';

/** Name, connection and handshake, a round trip of 300 ms each. What takes longer shows a line that is full, or nearly so. */
const FAST_MS = 900;

/**
 * However far a host is, a handshake takes one round trip, name and connection two. Certificates make it longer on a narrow line: what
 * comes at once from the sign-in hosts, some 15 kB, is this late where it carries less than 400 kbit/s.
 */
const LATE_MS = 300;

/**
 * Told from the handshakes with the sign-in hosts, which are made in any case and shared: this costs nothing. One of them alone may
 * have come through before the line was full, and one may be kept away: the first two decide.
 */
export async function paceOf(context: Context): Promise<Pace> {
  const { authority, endpoints } = context.question.cloud;
  const shake = (name: string): Promise<SeenHandshake> =>
    routeTo(context, name).then((route) => handshakeWith(context, name, route));
  const signIn = await shake(authority);
  if (!signIn.outcome.ok) return 'unreached';
  if (isLate(signIn)) return 'slow';
  const others = endpoints.filter(({ name }) => name !== authority);
  const second = await Promise.race([firstSuccess(others.map(({ name }) => shake(name).then(ifItWorked))), silence()]);
  if (second === 'silence') return 'slow';
  return second.ok && isLate(second.value) ? 'slow' : 'fast';
}

const isLate = ({ durationMs, reachedMs }: SeenHandshake): boolean =>
  durationMs > FAST_MS || durationMs - reachedMs > reachedMs + LATE_MS;

const ifItWorked = (seen: SeenHandshake): Outcome<SeenHandshake> => (seen.outcome.ok ? success(seen) : seen.outcome);

function silence(): Promise<'silence'> {
  const { promise, resolve } = Promise.withResolvers<'silence'>();
  timeLimit(FAST_MS).addEventListener('abort', () => resolve('silence'));
  return promise;
}
