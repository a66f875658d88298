import type { EvidenceOf } from '../../model/evidence.ts';
import type { Failure, FailureWord, Operation } from '../../model/failure.ts';
import type { PacDirective, PacFailure, PacFailureWord } from '../../model/pac.ts';
import { type Place, type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import type { Ground } from '../rule.ts';
import { listInWords } from './in-words.ts';
import { sourceInWords } from './proxy-in-use.ts';

type Fetched = EvidenceOf<'pac-fetched'>;
type Evaluated = EvidenceOf<'pac-evaluated'>;

/** Chromium takes a file only with this status. A file from the disk has none. */
const isGood = (status: number | null): status is 200 | null => status === null || status === 200;

const FETCH_FAILURES: Partial<Readonly<Record<FailureWord, Said>>> = {
  'name-not-found': say`the name of its server is not found`,
  'no-address': say`the name of its server has no address`,
  'connection-refused': say`its server refuses the connection`,
  'timed-out': say`it does not come in time`,
  'not-found': say`there is no such file`,
  'access-denied': say`the file may not be read`,
};

/**
 * Chromium, and with it Teams and Edge, reads no scripts from the disk, and neither does Windows. macOS does.
 * @see net/proxy_resolution/pac_file_fetcher_impl.cc, IsUrlSchemeAllowed
 */
const isOnDisk = ({ outcome, source }: Fetched): boolean =>
  outcome.ok && outcome.value.status === null && source !== 'macos';

/** Why a script cannot be used, in words; undefined when programs get it. */
function fetchFault(fetched: Fetched): Said | undefined {
  const { outcome } = fetched;
  if (isOnDisk(fetched)) return say`it lies on the disk, where Teams, Edge and Chrome do not read it`;
  if (!outcome.ok) {
    const { word } = outcome.failure;
    const distrusted = word.startsWith('certificate-') ? say`its server is not trusted` : undefined;
    return FETCH_FAILURES[word] ?? distrusted ?? say`it cannot be fetched`;
  }
  const { status } = outcome.value;
  return isGood(status) ? undefined : say`its server answers with the error ${status}`;
}

const SCRIPT_FAILURES: Readonly<Record<PacFailureWord, Said>> = {
  'not-a-script': say`what comes is a web page and no script`,
  'syntax-error': say`it is no valid script`,
  'no-function': say`it does not define FindProxyForURL`,
  threw: say`it ends with an error`,
  'wrong-type': say`it answers with something that is no text`,
  empty: say`it gives an empty answer`,
  'unknown-directive': say`it answers with words that no program understands`,
  'too-slow': say`it does not come to an end`,
  'too-much-memory': say`it takes more and more memory`,
  'too-deep': say`it calls itself without end`,
  'too-large': say`it is larger than the one megabyte that programs accept`,
  'too-many-names': say`it looks up name after name`,
};

/** What is wrong with a script, in words, with the line where that is known. */
function scriptFault(evaluated: Evaluated, { word, detail }: PacFailure): Said {
  const { line } = evaluated;
  const said = detail ? ` (${detail})` : '';
  const where = line === null || word === 'not-a-script' ? '' : say`, on line ${line.number}: ${line.text}`;
  return say`${scriptInWords(evaluated)} fails: ${SCRIPT_FAILURES[word]}${said}${where}`;
}

/** A script as people would point at it: where it is, and who says so. Begins a sentence. */
export const scriptInWords = ({ url, source, by }: Fetched | Evaluated): Said =>
  by === 'wpad'
    ? say`The proxy script ${url}, found in this network,`
    : say`The proxy script ${url}, set by the ${sourceInWords(source)},`;

/** What a script says about a host; undefined when it said nothing. */
export const wayByScript = (book: Book, host: string): Evaluated | undefined =>
  book.all('pac-evaluated').find((piece) => piece.host === host && piece.outcome.ok && isRead(book, piece));

const isRead = (book: Book, { url }: Evaluated): boolean =>
  !book.all('pac-fetched').some((fetched) => fetched.url === url && isOnDisk(fetched));

/** The entries of an answer; none when it failed. */
export const directivesIn = ({ outcome }: Evaluated): readonly PacDirective[] =>
  outcome.ok ? outcome.value.directives : [];

/** The line that decided, as an addition to a sentence; empty when it is not known. */
export const byLine = ({ line }: Evaluated): Place =>
  line === null ? '' : say` by its line ${line.number} (${line.text})`;

/** What makes the answer of a script change; undefined when nothing does. */
export function dependenceInWords({ dependsOn }: Evaluated): Place | undefined {
  const { onTime, onOwnAddress, onChance, onNames } = dependsOn;
  const parts: readonly Place[] = [
    ...(onTime ? [say`the time`] : []),
    ...(onOwnAddress ? [say`the address of this computer`] : []),
    ...(onChance ? [say`chance`] : []),
    ...(onNames.length > 0 ? [say`what DNS says to ${listInWords(onNames)}`] : []),
  ];
  return parts.length === 0 ? undefined : listInWords(parts);
}

const PLACES: Partial<Readonly<Record<Operation, Fault['lies']>>> = {
  'read-file': 'file',
  'http-round-trip': 'server',
  'tls-handshake': 'server',
};

type Fault = Ground & {
  readonly text: Said;
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
    const text = say`${scriptInWords(evidence)} cannot be used: ${fault}`;
    return [{ evidence, text, failure, lies: failure === null ? 'file' : (PLACES[failure.operation] ?? 'way') }];
  });
  const failing = book.all('pac-evaluated').flatMap((evidence): readonly Fault[] => {
    if (evidence.outcome.ok || !isRead(book, evidence)) return [];
    return [{ evidence, text: scriptFault(evidence, evidence.outcome.failure), lies: 'file', failure: null }];
  });
  return [...notFetched, ...onePerScript(failing)];
}

const onePerScript = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.toReversed().map((fault) => [fault.text.text, fault])).values(),
];
