import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';
import { fetchOver, type Journey } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';
import { realmUrl } from './metadata-documents.ts';

/** An answer about the domain of an account; null when the call gave no account. */
export type RealmAnswer = { readonly url: string; readonly journey: Journey } | null;

/** The answer has less than 1 kB. */
const KEEP_BYTES = 16_384;

const alreadyAsked = new WeakMap<Host, Promise<RealmAnswer>>();

/** Where the account of this call signs in; asked once per host and shared by the checks that want to know. */
export function realmOf(context: Context): Promise<RealmAnswer> {
  const answer = alreadyAsked.get(context.host) ?? ask(context);
  alreadyAsked.set(context.host, answer);
  return answer;
}

async function ask(context: Context): Promise<RealmAnswer> {
  const { cloud, user } = context.question;
  if (user === null) return null;
  const url = realmUrl(context.question, user);
  const route = await routeTo(context, cloud.authority);
  // The address names the user: nobody but the service shall see it.
  const journey = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES, onlyIfTrusted: true });
  journey.way?.channel.close();
  return { url, journey };
}
