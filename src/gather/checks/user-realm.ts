import { type Said, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { metadataRead, readInWords } from '../sign-in-service/metadata-reading.ts';
import { realmOf } from '../sign-in-service/realm.ts';

const ID = 'user-realm';

/** Why nothing is asked about an account. */
export const withoutUser = ({ question: { user } }: Context): Said | undefined =>
  user === null ? say`no account given (--user)` : undefined;

/** Asks the sign-in service where people with an address of this domain sign in. */
export const userRealm: Check = {
  id: ID,
  title: 'Where this account signs in',
  timeoutMs: 12_000,
  skip: withoutUser,
  async run(context) {
    const realm = await realmOf(context);
    return realm === null ? [] : [metadataRead(context, ID, 'user-realm', realm.url, realm.journey)];
  },
  summarise(evidence) {
    const [realm] = evidence.filter((seen) => seen.kind === 'metadata-read');
    if (realm === undefined) return say`Nothing was asked`;
    const { kind, federationHost = say`the organisation's own server` } = realm.says;
    if (!realm.asExpected || kind === undefined) return readInWords(realm);
    return (
      { managed: say`With Microsoft itself`, federated: say`On ${federationHost}` }[kind] ??
      say`The domain is not known`
    );
  },
};
