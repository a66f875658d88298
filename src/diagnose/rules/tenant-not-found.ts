import { say } from '../../model/said.ts';
import { handshakeOfApps, hostIn } from '../picture/route-of-apps.ts';
import { notedBySystem, saidNumbers } from '../picture/said-by-service.ts';
import type { Rule } from '../rule.ts';

/** The service's own word for a tenant that it does not know. */
const UNKNOWN_TENANT = 'AADSTS90002';

/** The same in the words of a real sign-in. */
const SAYINGS = {
  50059: say`nothing tells which organisation is meant`,
  50128: say`the domain belongs to no organisation that it knows`,
  90038: say`the organisation belongs to another Microsoft cloud than the one that was asked`,
  90002: say`it knows no organisation by this name`,
  900023: say`the name of the organisation is no name of one`,
};

/** What Windows notes where it did not find out who signs people of this domain in. */
const NOTED = {
  '0xC000005F': say`nothing is known of the organisation of this account`,
  '0xC00484C1': say`nothing is known of the organisation of this account`,
};

export const tenantNotFound: Rule = {
  id: 'tenant-not-found',
  explainsAway: ['refresh-token-missing'],
  judge(book) {
    const refusals = book
      .all('metadata-read')
      .filter(({ url, says }) => says.code === UNKNOWN_TENANT && handshakeOfApps(book, hostIn(url))?.outcome.ok);
    const strangers = book
      .all('metadata-read')
      .filter(({ url, says }) => says.kind === 'unknown' && handshakeOfApps(book, hostIn(url))?.outcome.ok);
    const because = [
      ...refusals.map((evidence) => ({
        evidence,
        text: say`${hostIn(evidence.url)} knows no organisation by the name in ${evidence.url}`,
      })),
      ...strangers.map((evidence) => ({
        evidence,
        text: say`${hostIn(evidence.url)} knows no organisation to which the domain of this account belongs`,
      })),
      ...saidNumbers(book, SAYINGS),
    ];
    const signs = notedBySystem(book, NOTED);
    if (because.length + signs.length === 0) return undefined;
    // A personal account, or one of another cloud, has a domain that is not known here either.
    return { strength: because.length === strangers.length ? 'likely' : 'certain', because: [...because, ...signs] };
  },
};
