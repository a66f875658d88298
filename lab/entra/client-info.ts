import { homeOf, objectIdOf, type Person } from './data/people.ts';

/** Who signed in, as libraries name accounts: object and tenant. */
export const clientInfo = (person: Person): string =>
  Buffer.from(JSON.stringify({ uid: objectIdOf(person), utid: homeOf(person).id })).toString('base64url');
