import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { notedBySystem, saidNumbers } from '../picture/said-by-service.ts';
import { stoppedSteps } from '../picture/sign-in-steps.ts';
import type { Ground, Rule } from '../rule.ts';

/** Microsoft refuses what that server vouches for: often its clock or its key, but the fault may lie on the way as well. */
const SAYINGS = {
  50008: say`what your company's sign-in server wrote is not valid`,
  5000811: say`what your company's sign-in server wrote is signed with a key that nobody announced`,
};

/** What Windows notes of the answers of such a server. */
const NOTED = {
  '0xC0048442': say`your company's sign-in server did not say whose account it is`,
  '0xC004848B': say`your company's sign-in server offers no place for this way of signing in`,
  '0xC004848C': say`your company's sign-in server offers no place for this way of signing in`,
  '0xC00CEE4F': say`your company's sign-in server answered in a form that cannot be read`,
};

export const federationRejects: Rule = {
  id: 'federation-rejects',
  explainsAway: ['refresh-token-missing'],
  judge(book) {
    const faults = stoppedSteps(book)
      .filter(({ stopped }) => stopped === 'federation-fault')
      .map((evidence) => ({ evidence, text: say`Your company's sign-in server answers with a refusal of its own` }));
    const because = [...faults, ...unusable(book), ...saidNumbers(book, SAYINGS), ...notedBySystem(book, NOTED)];
    if (because.length === 0) return undefined;
    return { strength: faults.length > 0 ? 'certain' : 'likely', because };
  },
};

/** The document that apps read first is missing or of no use to them; pages for people may work all the same. */
const unusable = (book: Book): readonly Ground[] =>
  book.all('federation-read').flatMap((evidence) => {
    const fault = faultOf(evidence);
    return fault === undefined
      ? []
      : [{ evidence, text: say`${evidence.host}, your company's own sign-in server, ${fault}` }];
  });

function faultOf({ outcome, isXml, issuers, fault }: EvidenceOf<'federation-read'>): Said | undefined {
  if (!outcome.ok) return undefined;
  const { status, pageTitle } = outcome.value;
  if (fault !== null) return say`refuses: ${fault}`;
  if (status >= 500) return say`answers that it is not working (${status})`;
  if (status !== 200) return say`does not tell apps how to sign in (${status})`;
  if (!isXml) {
    const title = pageTitle === null ? '' : ` ("${pageTitle}")`;
    return say`shows a page where apps look for its description${title}`;
  }
  return issuers.length === 0 ? say`names no place at which it lets apps sign in` : undefined;
}
