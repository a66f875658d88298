import { proxyInUse } from '../picture/proxy-in-use.ts';
import type { Rule } from '../rule.ts';

/** Wants a name and a password first: a cause of its own. */
const AUTHENTICATION_REQUIRED = 407;

export const proxyRefuses: Rule = {
  id: 'proxy-refuses',
  explainsAway: ['endpoint-blocked'],
  judge(book) {
    const contact = proxyInUse(book);
    if (!contact?.outcome.ok) return undefined;
    const { status } = contact.outcome.value;
    if (status < 300 || status === AUTHENTICATION_REQUIRED) return undefined;
    const reason = contact.reason === null ? '' : `; its reason: ${contact.reason}`;
    const text = `The proxy ${contact.proxy} refuses to connect to ${contact.target} (answer ${status}${reason})`;
    return { strength: 'certain', because: [{ evidence: contact, text }] };
  },
};
