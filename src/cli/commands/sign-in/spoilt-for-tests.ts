import type { Host, HttpAnswer } from '../../../gather/host/host.ts';
import { type FailureWord, failed, type Operation, success } from '../../../model/failure.ts';

/** What is the matter with a computer's way to the service. */
export type Spoil =
  /** A step of the way fails as the system would say it, for everybody. */
  | { readonly operation: Operation; readonly word: FailureWord }
  /** The proxy fails, or refuses with a status. */
  | { readonly proxy: FailureWord | number }
  /** Whoever asks for this path gets something else; `ended`: how much of it. */
  | { readonly path: RegExp; readonly answer: Partial<HttpAnswer> };

/** For tests: the same computer with one thing spoilt. */
export function spoilt(host: Host, spoil: Spoil): Host {
  if ('path' in spoil) return answering(host, spoil.path, spoil.answer);
  if ('proxy' in spoil) return behindProxy(host, spoil.proxy);
  const { operation, word } = spoil;
  const fails = async () => failed(operation, word);
  const methods = { resolve: 'lookup', connect: 'connect', 'tls-handshake': 'secure', 'http-round-trip': 'request' };
  return { ...host, [methods[operation as keyof typeof methods]]: fails };
}

const answering = (host: Host, path: RegExp, answer: Partial<HttpAnswer>): Host => ({
  ...host,
  async request(channel, request, signal) {
    if (!path.test(request.target)) return await host.request(channel, request, signal);
    const body = answer.body ?? new Uint8Array();
    const whole = { status: 200, headers: {}, body, announcedBytes: null, receivedBytes: body.length } as const;
    return success({ ...whole, ended: 'complete', firstByteMs: 1, silentMs: 0, ...answer });
  },
});

const PROXY = 'proxy.example';

/** Words of names are said by the name lookup, words of the way by the connection, the rest by the proxy itself. */
function behindProxy(host: Host, what: FailureWord | number): Host {
  const isOf = (words: readonly FailureWord[]) => typeof what === 'string' && words.includes(what);
  const isName = isOf(['name-not-found', 'no-address', 'resolver-failed', 'resolver-refused', 'lookup-failed']);
  const isWay = isOf(['connection-refused', 'host-unreachable', 'network-unreachable']);
  const fails = (operation: Operation) => failed(operation, typeof what === 'string' ? what : 'unknown');
  const status = typeof what === 'number' ? what : 403;
  const refusal: HttpAnswer = {
    ...{ status, headers: {}, body: new Uint8Array(), announcedBytes: null, receivedBytes: 0 },
    ...{ ended: 'complete', firstByteMs: 1, silentMs: 0 },
  };
  const channel = { address: PROXY, receivedBytes: () => 0, close: () => {} };
  return {
    ...host,
    environment: { HTTPS_PROXY: `http://${PROXY}:3128` },
    lookup: async () => (isName ? fails('resolve') : success(['127.0.0.1'])),
    connect: async () => (isWay ? fails('connect') : success(channel)),
    request: async () =>
      typeof what === 'number' || what === 'proxy-refused' ? success(refusal) : fails('http-round-trip'),
  };
}
