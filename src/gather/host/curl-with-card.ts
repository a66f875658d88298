import { spawn } from 'node:child_process';
import { type Failure, type FailureWord, failed, type Operation, type Outcome, success } from '../../model/failure.ts';
import { endedBy, failureOf } from './failures.ts';
import { waitFor } from './wait-for.ts';

/** A request over a connection that a card vouches for. */
export type CardRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly pin: string;
};

/** `refused`: nothing was sent, as the card did not open; whether for its PIN, the text of OpenSC tells. */
export type CardAnswer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | { readonly refused: 'pin' | 'key' };

/** An answer of a federation server has some ten thousand bytes. */
const LONGEST_BYTES = 1_048_576;

/** Shows the certificate of a card and lets the card sign, through curl: no key leaves a card, and Node cannot ask one. */
export const curlWithCard = (request: CardRequest, signal: AbortSignal): Promise<Outcome<CardAnswer>> =>
  waitFor<CardAnswer>('run-command', signal, (give) => {
    // It trusts whom this computer trusts, as the rest of the program does. Everything is told on standard input: the PIN stands on no command line and in no file.
    const { CURL_CA_BUNDLE: _, ...env } = process.env;
    const child = spawn('curl', ['--disable', '--config', '-'], { stdio: 'pipe', env });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('latin1').on('data', (piece: string) => {
      said.out += piece;
      if (said.out.length > LONGEST_BYTES) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said.err += piece;
    });
    child.once('error', (error) => give(failureOf('run-command', error)));
    child.once('close', (status) => give(signal.aborted ? endedBy('run-command', signal) : outcomeOf(status, said)));
    child.stdin.on('error', () => {}).end(settings(request));
    return () => void child.kill('SIGKILL');
  });

/** @see curl(1), --config */
const settings = ({ url, method, headers, body, pin }: CardRequest): string =>
  [
    ...['silent', 'show-error', 'include', 'suppress-connect-headers', 'proto = "=https"'],
    ...['engine = "pkcs11"', 'cert-type = "ENG"', 'cert = "pkcs11:type=cert"', 'key-type = "ENG"'],
    `key = ${quoted(`pkcs11:type=private;pin-value=${encodeURIComponent(pin)}`)}`,
    ...roots(process.env),
    `url = ${quoted(url)}`,
    `request = ${quoted(method)}`,
    // Without a word from the server first: some wait a second for it.
    ...Object.entries({ ...headers, expect: '' }).map(([name, value]) => `header = ${quoted(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`data-raw = ${quoted(body)}`]),
    '',
  ].join('\n');

/** OpenSSL reads both, curl by itself only one of them. */
const roots = ({ SSL_CERT_FILE: file, SSL_CERT_DIR: folder }: NodeJS.ProcessEnv): readonly string[] => [
  ...(file ? [`cacert = ${quoted(file)}`] : []),
  ...(folder ? [`capath = ${quoted(folder)}`] : []),
];

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (letter) => ESCAPES[letter] ?? '')}"`;

/** @see curl(1), exit codes */
const EXITS: Readonly<Record<number, readonly [Operation, FailureWord]>> = {
  5: ['proxy-tunnel', 'name-not-found'],
  6: ['resolve', 'name-not-found'],
  7: ['connect', 'unknown'],
  28: ['connect', 'timed-out'],
  35: ['tls-handshake', 'connection-closed'],
  52: ['http-round-trip', 'connection-closed'],
  56: ['http-round-trip', 'connection-reset'],
  60: ['tls-handshake', 'unknown'],
};

/** The card's certificate or its key was not to be had. */
const CARD_CLOSED = new Set([53, 54, 58]);

/** Some of its exit codes stand for several things: its text, in English everywhere, tells which. */
const SAID: readonly (readonly [exit: number, said: RegExp, word: FailureWord])[] = [
  [7, /refused/i, 'connection-refused'],
  [7, /timed out/i, 'timed-out'],
  [60, /expired/i, 'certificate-expired'],
  [60, /not yet valid/i, 'certificate-not-yet-valid'],
  [60, /no alternative certificate|does not match|subject name/i, 'certificate-wrong-name'],
  [60, /self.signed certificate in/i, 'certificate-unknown-issuer'],
  [60, /self.signed/i, 'certificate-self-signed'],
  [60, /issuer|unable to verify/i, 'certificate-unknown-issuer'],
];

/** What an exit of curl means, by what it said. */
export function failureBy(exit: number | null, said: string): Failure {
  const [operation, usual] = EXITS[exit ?? -1] ?? (['run-command', 'unknown'] as const);
  const word = SAID.find(([code, pattern]) => code === exit && pattern.test(said))?.[2] ?? usual;
  return { operation, word };
}

function outcomeOf(status: number | null, { out, err }: Record<'out' | 'err', string>): Outcome<CardAnswer> {
  if (status === 0) return answerIn(out);
  if (CARD_CLOSED.has(status ?? -1)) return success({ refused: /login.*failed/i.test(err) ? 'pin' : 'key' });
  return { ok: false, failure: failureBy(status, err) };
}

function answerIn(out: string): Outcome<CardAnswer> {
  const [head = '', ...rest] = out.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const [, status] = /^HTTP\/[\d.]+ (\d{3})/.exec(first) ?? [];
  if (status === undefined) return failed('http-round-trip', 'http-malformed');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  const body = Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8');
  return success({ status: Number(status), headers: Object.fromEntries(headers), body });
}
