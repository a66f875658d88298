import type { Wish } from '../../../signin/authorization-code.ts';
import type { Ending } from '../../../signin/sign-in.ts';
import { signOutAddress } from '../../../signin/sign-out.ts';
import type { Protection, SavedSignIn, SavedSignIns } from '../../saved/saved-sign-ins.ts';

type SignedIn = Extract<Ending, { outcome: 'signed-in' }>;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The saved sign-in that this call can use; the latest where the call names nobody. */
export const findSaved = (
  all: readonly SavedSignIn[],
  authority: string,
  { clientId, scope, user }: Wish,
): SavedSignIn | undefined =>
  all.findLast(
    (saved) =>
      saved.authority === authority &&
      isSame(saved.clientId, clientId) &&
      saved.scope === scope &&
      (user === null || isSame(saved.username, user)),
  );

/** Keeps what the next sign-in needs; undefined when the service gave nothing to keep. */
export async function remember(
  saved: SavedSignIns,
  authority: string,
  { clientId, scope }: Wish,
  { tokens, server }: SignedIn,
): Promise<Protection | undefined> {
  const { refreshToken, account } = tokens;
  if (refreshToken === null) return undefined;
  const { username } = account;
  const next = {
    ...{ authority, clientId, scope, username, refreshToken },
    signOutAddress: signOutAddress(server, username) ?? null,
  };
  const others = (await saved.read()).filter(
    (one) => findSaved([one], authority, { ...next, user: username, claims: null }) === undefined,
  );
  return await saved.write([...others, next]);
}
