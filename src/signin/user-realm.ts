import { isFields, textOf } from './fields.ts';
import { throwIfRefused } from './refusal.ts';
import { jsonIn, send } from './send.ts';
import type { Authority } from './server.ts';
import { SignInError } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/** Who checks the passwords of a domain: Microsoft, a server of its own, or nobody whom Microsoft knows. */
export type UserRealm = {
  readonly kind: 'managed' | 'federated' | 'unknown';
  readonly domain: string;
  /** Where the federation server describes itself; null when the domain is not federated. */
  readonly metadataUrl: string | null;
};

/** Tells the service the account's name, nothing else. */
export const sendUserRealm = (world: Surroundings, { host }: Authority, user: string): Promise<Response> =>
  send(world, `https://${host}/common/userrealm/${encodeURIComponent(user)}?api-version=1.0`, {
    headers: { accept: 'application/json' },
  });

/** Version 1.0 of the answer writes `account_type`, later ones `NameSpaceType`. */
export async function readUserRealm(response: Response): Promise<UserRealm> {
  await throwIfRefused(response);
  const body = await jsonIn(response);
  const fields = isFields(body) ? body : {};
  const kind = (textOf(fields.account_type) || textOf(fields.NameSpaceType)).toLowerCase();
  if (kind !== 'managed' && kind !== 'federated' && kind !== 'unknown') {
    throw new SignInError('answer-malformed', 'The answer does not say who checks the password', { cause: body });
  }
  const metadataUrl = textOf(fields.federation_metadata_url);
  return {
    kind,
    domain: textOf(fields.domain_name) || textOf(fields.DomainName),
    metadataUrl: kind === 'federated' && metadataUrl !== '' ? metadataUrl : null,
  };
}
