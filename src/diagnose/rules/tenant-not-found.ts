import { handshakeOfApps, hostIn } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

/** The service's own word for a tenant that it does not know. */
const UNKNOWN_TENANT = 'AADSTS90002';

export const tenantNotFound: Rule = {
  id: 'tenant-not-found',
  explainsAway: [],
  judge(book) {
    const refusals = book
      .all('metadata-read')
      .filter(({ url, says }) => says.code === UNKNOWN_TENANT && handshakeOfApps(book, hostIn(url))?.outcome.ok);
    if (refusals.length === 0) return undefined;
    const because = refusals.map((evidence) => ({
      evidence,
      text: `${hostIn(evidence.url)} knows no organisation by the name in ${evidence.url}`,
    }));
    return { strength: 'certain', because };
  },
};
