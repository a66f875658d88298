import type { Server } from './server.ts';

/**
 * The address that ends the browser's session too; undefined when the service names none. Entra cannot withdraw one
 * refresh token: forgetting it is all that a client can do. @see OpenID Connect RP-Initiated Logout section 2
 */
export function signOutAddress({ end_session_endpoint }: Server, username: string): string | undefined {
  if (end_session_endpoint === undefined) return undefined;
  const url = new URL(end_session_endpoint);
  url.searchParams.set('logout_hint', username);
  return url.href;
}
