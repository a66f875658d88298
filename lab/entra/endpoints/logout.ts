import { mayReturnTo } from '../data/apps.ts';
import type { Handler } from '../entra.ts';
import { redirect, withHeaders } from '../exchange.ts';
import { show } from '../pages/layout.ts';

const GONE = ['ESTSAUTH', 'ESTSAUTHPERSISTENT'].map((name) => `${name}=; Path=/; Secure; HttpOnly; Max-Age=0`);

/** Ends the session of this browser. Goes back only to addresses that some app registered. */
export const logout: Handler = (turn) => {
  const { entra, ask } = turn;
  for (const name of ['ESTSAUTH', 'ESTSAUTHPERSISTENT']) entra.memory.sessions.delete(ask.cookies.get(name) ?? '');
  const back = ask.query.get('post_logout_redirect_uri');
  const mayGo = back !== null && entra.apps.some((app) => mayReturnTo(app, back));
  const page = mayGo ? redirect(back) : show(turn, { pgid: 'SignOut', title: 'You signed out' });
  return withHeaders(page, { 'Set-Cookie': GONE });
};
