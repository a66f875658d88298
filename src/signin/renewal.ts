import type { Wish } from './authorization-code.ts';
import { asForm, send } from './send.ts';
import type { Server } from './server.ts';
import type { Surroundings } from './surroundings.ts';

/** Signs in with what an earlier sign-in left, without asking anybody. `readUnprovenTokens` reads the answer. @see RFC 6749 section 6 */
export const sendRenewal = (
  world: Surroundings,
  server: Server,
  { clientId, scope, claims }: Wish,
  refreshToken: string,
): Promise<Response> =>
  send(
    world,
    server.token_endpoint,
    asForm({
      ...{ grant_type: 'refresh_token', client_id: clientId, scope, refresh_token: refreshToken },
      ...(claims !== null && { claims }),
    }),
  );
