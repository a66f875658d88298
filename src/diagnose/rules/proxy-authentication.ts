import { say } from '../../model/said.ts';
import { listInWords } from '../picture/in-words.ts';
import { proxyInUse, speaksSocks } from '../picture/proxy-in-use.ts';
import type { Rule } from '../rule.ts';

/** @see RFC 9110 section 15.5.8 */
const AUTHENTICATION_REQUIRED = 407;

/** Schemes with which Windows apps log on by themselves; we cannot try them, so the proxy may be content with apps. */
const BY_ACCOUNT = new Set(['negotiate', 'ntlm', 'kerberos']);

export const proxyAuthentication: Rule = {
  id: 'proxy-authentication',
  explainsAway: ['endpoint-blocked'],
  whatIf: ['past-the-proxy'],
  judge(book) {
    const contact = proxyInUse(book);
    if (!contact?.outcome.ok || contact.outcome.value.status !== AUTHENTICATION_REQUIRED) return undefined;
    const schemes = contact.authenticationSchemes;
    const status = speaksSocks(contact.proxy) ? '' : ` (${AUTHENTICATION_REQUIRED})`;
    const how = schemes.length === 0 ? '' : say`; it accepts ${listInWords(schemes)}`;
    const text = say`The proxy ${contact.proxy} lets nobody through to ${contact.target} without a user name and password${status}${how}`;
    const isSilent = schemes.some((scheme) => BY_ACCOUNT.has(scheme.toLowerCase()));
    return { strength: isSilent ? 'likely' : 'certain', because: [{ evidence: contact, text }] };
  },
};
