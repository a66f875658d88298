import type { FailureWord } from '../../model/failure.ts';
import { say } from '../../model/said.ts';
import { isLocalProxy, proxyInUse, sourceInWords } from '../picture/proxy-in-use.ts';
import type { Rule } from '../rule.ts';

const REASONS: Partial<Readonly<Record<FailureWord, string>>> = {
  'connection-refused': 'it refuses the connection',
  'timed-out': 'it does not answer',
  'connection-reset': 'it cuts the connection',
  'connection-closed': 'it closes the connection without a word',
  'http-malformed': 'what answers there is not such a proxy',
  'tls-not-spoken': 'what answers there does not speak TLS, which the settings demand',
  'certificate-wrong-name': 'its certificate is for another name',
  'certificate-expired': 'its certificate has expired',
  'certificate-unknown-issuer': 'its certificate is not trusted',
  'certificate-chain-incomplete': 'its certificate is not trusted',
  'certificate-self-signed': 'its certificate is not trusted',
  'host-unreachable': 'there is no way to it',
  'network-unreachable': 'there is no way to it',
};

export const proxyUnreachable: Rule = {
  id: 'proxy-unreachable',
  explainsAway: ['endpoint-blocked'],
  whatIf: ['past-the-proxy'],
  signInFaults: [
    {
      at: 'proxy-tunnel',
      words: [
        'connection-refused',
        'connection-reset',
        'connection-closed',
        'timed-out',
        'name-not-found',
        'host-unreachable',
      ],
      strength: 'likely',
      text: (host) => say`the proxy could not be used to reach ${host}`,
    },
  ],
  judge(book) {
    const contact = proxyInUse(book);
    if (contact === undefined || contact.outcome.ok) return undefined;
    const { operation, word } = contact.outcome.failure;
    if (isLocalProxy(contact.proxy) && word === 'connection-refused') return undefined;
    const reason = operation === 'resolve' ? 'its name is not found' : (REASONS[word] ?? 'it cannot be used');
    const text = `Apps are told by ${sourceInWords(contact.source)} to use the proxy ${contact.proxy}, but ${reason}`;
    return { strength: 'certain', because: [{ evidence: contact, text }] };
  },
};
