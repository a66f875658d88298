import type { EvidenceOf } from '../../model/evidence.ts';
import type { Failure, FailureWord, Operation } from '../../model/failure.ts';
import type { PacDirective, PacFailure, PacFailureWord } from '../../model/pac.ts';
import { textOf } from '../../model/said.ts';
import type { Book } from '../book.ts';
import type { Ground } from '../rule.ts';
import { listInWords } from './in-words.ts';
import { sourceInWords } from './proxy-in-use.ts';

type Fetched = EvidenceOf<'pac-fetched'>;
type Evaluated = EvidenceOf<'pac-evaluated'>;

/** Chromium takes a file only with this status. A file from the disk has none. */
const isGood = (status: number | null): boolean => status === null || status === 200;

const FETCH_FAILURES: Partial<Readonly<Record<FailureWord, string>>> = {
  'name-not-found': 'the name of its server is not found',
  'no-address': 'the name of its server has no address',
  'connection-refused': 'its server refuses the connection',
  'timed-out': 'it does not come in time',
  'not-found': 'there is no such file',
  'access-denied': 'the file may not be read',
};

/**
 * Chromium, and with it Teams and Edge, reads no scripts from the disk, and neither does Windows. macOS does.
 * @see net/proxy_resolution/pac_file_fetcher_impl.cc, IsUrlSchemeAllowed
 */
const isOnDisk = ({ outcome, source }: Fetched): boolean =>
  outcome.ok && outcome.value.status === null && source !== 'macos';

/** Why a script cannot be used, in words; undefined when programs get it. */
function fetchFault(fetched: Fetched): string | undefined {
  const { outcome } = fetched;
  if (isOnDisk(fetched)) return 'it lies on the disk, where Teams, Edge and Chrome do not read it';
  if (!outcome.ok) {
    const { word } = outcome.failure;
    const distrusted = word.startsWith('certificate-') ? 'its server is not trusted' : undefined;
    return FETCH_FAILURES[word] ?? distrusted ?? 'it cannot be fetched';
  }
  return isGood(outcome.value.status) ? undefined : `its server answers with the error ${outcome.value.status}`;
}

const SCRIPT_FAILURES: Readonly<Record<PacFailureWord, string>> = {
  'not-a-script': 'what comes is a web page and no script',
  'syntax-error': 'it is no valid script',
  'no-function': 'it does not define FindProxyForURL',
  threw: 'it ends with an error',
  'wrong-type': 'it answers with something that is no text',
  empty: 'it gives an empty answer',
  'unknown-directive': 'it answers with words that no program understands',
  'too-slow': 'it does not come to an end',
  'too-much-memory': 'it takes more and more memory',
  'too-deep': 'it calls itself without end',
  'too-large': 'it is larger than the one megabyte that programs accept',
  'too-many-names': 'it looks up name after name',
};

/** What is wrong with a script, in words, with the line where that is known. */
function scriptFault({ line }: Pick<Evaluated, 'line'>, { word, detail }: PacFailure): string {
  const said = detail ? ` (${detail})` : '';
  const where = line === null || word === 'not-a-script' ? '' : `, on line ${line.number}: ${line.text}`;
  return `${SCRIPT_FAILURES[word]}${said}${where}`;
}

/** A script as people would point at it: where it is, and who says so. */
export const scriptInWords = ({ url, source, by }: Fetched | Evaluated): string =>
  by === 'wpad'
    ? `the proxy script ${url}, found in this network,`
    : `the proxy script ${url}, set by the ${textOf(sourceInWords(source))},`;

/** What a script says about a host; undefined when it said nothing. */
export const wayByScript = (book: Book, host: string): Evaluated | undefined =>
  book.all('pac-evaluated').find((piece) => piece.host === host && piece.outcome.ok && isRead(book, piece));

const isRead = (book: Book, { url }: Evaluated): boolean =>
  !book.all('pac-fetched').some((fetched) => fetched.url === url && isOnDisk(fetched));

/** The entries of an answer; none when it failed. */
export const directivesIn = ({ outcome }: Evaluated): readonly PacDirective[] =>
  outcome.ok ? outcome.value.directives : [];

/** The line that decided, as an addition to a sentence; empty when it is not known. */
export const byLine = ({ line }: Evaluated): string =>
  line === null ? '' : ` by its line ${line.number} (${line.text})`;

/** What makes the answer of a script change; undefined when nothing does. */
export function dependenceInWords({ dependsOn }: Evaluated): string | undefined {
  const { onTime, onOwnAddress, onChance, onNames } = dependsOn;
  const parts = [
    ...(onTime ? ['the time'] : []),
    ...(onOwnAddress ? ['the address of this computer'] : []),
    ...(onChance ? ['chance'] : []),
    ...(onNames.length > 0 ? [`what DNS says to ${textOf(listInWords(onNames))}`] : []),
  ];
  return parts.length === 0 ? undefined : textOf(listInWords(parts));
}

const PLACES: Partial<Readonly<Record<Operation, Fault['lies']>>> = {
  'read-file': 'file',
  'http-round-trip': 'server',
  'tls-handshake': 'server',
};

type Fault = Ground & {
  /** `file`: the script itself is wrong; `server`: it was reached, and hangs; `way`: it was not, as in a network that is broken as a whole. */
  readonly lies: 'file' | 'server' | 'way';
  readonly failure: Failure | null;
};

/** What is wrong with the scripts of this computer, whatever follows from it. */
export function scriptFaults(book: Book): readonly Fault[] {
  const notFetched = book.all('pac-fetched').flatMap((evidence): readonly Fault[] => {
    const fault = fetchFault(evidence);
    if (fault === undefined) return [];
    const failure = evidence.outcome.ok ? null : evidence.outcome.failure;
    const text = `${scriptInWords(evidence)} cannot be used: ${fault}`;
    return [{ evidence, text, failure, lies: failure === null ? 'file' : (PLACES[failure.operation] ?? 'way') }];
  });
  const failing = book.all('pac-evaluated').flatMap((evidence): readonly Fault[] => {
    if (evidence.outcome.ok || !isRead(book, evidence)) return [];
    const fault = scriptFault(evidence, evidence.outcome.failure);
    return [{ evidence, text: `${scriptInWords(evidence)} fails: ${fault}`, lies: 'file', failure: null }];
  });
  return [...notFetched, ...onePerScript(failing)];
}

const onePerScript = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.toReversed().map((fault) => [fault.text, fault])).values(),
];
