import type { FailureWord } from '../../model/failure.ts';
import { type Said, say } from '../../model/said.ts';
import { isLocalProxy, proxyInUse, sourceInWords } from '../picture/proxy-in-use.ts';
import type { Rule } from '../rule.ts';

const REASONS: Partial<Readonly<Record<FailureWord, Said>>> = {
  'connection-refused': say`it refuses the connection`,
  'timed-out': say`it does not answer`,
  'connection-reset': say`it cuts the connection`,
  'connection-closed': say`it closes the connection without a word`,
  'http-malformed': say`what answers there is not such a proxy`,
  'tls-not-spoken': say`what answers there does not speak TLS, which the settings demand`,
  'certificate-wrong-name': say`its certificate is for another name`,
  'certificate-expired': say`its certificate has expired`,
  'certificate-unknown-issuer': say`its certificate is not trusted`,
  'certificate-chain-incomplete': say`its certificate is not trusted`,
  'certificate-self-signed': say`its certificate is not trusted`,
  'host-unreachable': say`there is no way to it`,
  'network-unreachable': say`there is no way to it`,
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
    const reason = operation === 'resolve' ? say`its name is not found` : (REASONS[word] ?? say`it cannot be used`);
    const text = say`Apps are told by the ${sourceInWords(contact.source)} to use the proxy ${contact.proxy}, but ${reason}`;
    return { strength: 'certain', because: [{ evidence: contact, text }] };
  },
};
