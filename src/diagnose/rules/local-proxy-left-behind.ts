import { say } from '../../model/said.ts';
import { isLocalProxy, proxyInUse, sourceInWords } from '../picture/proxy-in-use.ts';
import type { Rule } from '../rule.ts';

export const localProxyLeftBehind: Rule = {
  id: 'local-proxy-left-behind',
  explainsAway: ['proxy-unreachable', 'pac-broken', 'proxy-settings-disagree', 'endpoint-blocked'],
  whatIf: ['past-the-proxy'],
  judge(book) {
    const contact = proxyInUse(book);
    if (contact === undefined || contact.outcome.ok || !isLocalProxy(contact.proxy)) return undefined;
    if (contact.outcome.failure.word !== 'connection-refused') return undefined;
    const text = say`Apps are told by the ${sourceInWords(contact.source)} to use a proxy on this computer (${contact.proxy}), but no program listens there`;
    return { strength: 'certain', because: [{ evidence: contact, text }] };
  },
};
