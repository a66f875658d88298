import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { belongsToOrganisation, deviceReads, sameText } from '../picture/device.ts';
import { signedIn } from '../picture/sign-in-steps.ts';
import type { Ground, Rule } from '../rule.ts';

export const credentialsMismatch: Rule = {
  id: 'credentials-mismatch',
  explainsAway: [],
  judge(book) {
    // Only where the system signs in for apps do they try its account first.
    if (deviceReads(book, belongsToOrganisation).length === 0 || signedIn(book)) return undefined;
    const because = strangers(book);
    return because.length === 0 ? undefined : { strength: 'likely', because };
  },
};

const strangers = (book: Book): readonly Ground[] =>
  deviceReads(book, ({ account, typed }) => isSomebodyElse(account, typed)).map((evidence) => ({
    evidence,
    text: say`This computer is signed in as ${evidence.facts.account ?? ''}, but the address for Teams is ${evidence.facts.typed ?? ''}`,
  }));

/** One person may have an address inside and one outside: the same name at another domain proves nothing. */
const isSomebodyElse = (account: string | null | undefined, typed: string | undefined): boolean =>
  !!account && !!typed && !sameText(nameIn(account), nameIn(typed));

const nameIn = (address: string): string => address.split('@')[0] ?? address;
