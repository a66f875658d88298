import type { Evidence } from '../../model/evidence.ts';
import { eachText } from './each-text.ts';
import { account, address, computer, everywhere, named, type Pattern, type StandIn } from './redact-patterns.ts';

/** Names that point at the person or the computer. What is unknown stays out. */
export type Identities = {
  /** User principal name that the call gave; null when it gave none. */
  readonly user: string | null;
  readonly accountNames: readonly string[];
  readonly computerNames: readonly string[];
};

/** What was replaced by which pattern, how often. */
export type Replaced = { readonly pattern: string; readonly count: number };

/** Fields whose words are closed lists, numbers in letters or instants: the language of evidence, not of the person. */
const CLOSED_FIELDS: ReadonlySet<string> = new Set([
  ...['kind', 'check', 'operation', 'word', 'role', 'mode', 'source', 'ended', 'document', 'scope', 'status'],
  ...['hypothesis', 'stage', 'stopped', 'error', 'suberror', 'statusCode'],
  ...['seenAt', 'notBefore', 'notAfter', 'protocol', 'cipher', 'version', 'sha256', 'serialNumber', 'key'],
  ...['direction'],
]);

/** Patterns for what is known of this person and this computer. */
const patternsFor = (identities: Identities, evidence: readonly Evidence[]): readonly Pattern[] => [
  ...everywhere,
  ...named('account', 'user', [localPart(identities.user), ...identities.accountNames], account),
  ...named('computer', 'computer', identities.computerNames, computer),
  ...([4, 6] as const).flatMap((family) =>
    named('computer-address', `public-ipv${family}`, globalAddresses(evidence, family), address),
  ),
];

const localPart = (user: string | null): string => user?.split('@')[0] ?? '';

/** Addresses by which this computer can be found from outside. Private ones say nothing about anybody and stay. */
const globalAddresses = (evidence: readonly Evidence[], family: 4 | 6): readonly string[] =>
  evidence
    .flatMap((seen) => (seen.kind === 'network-state' ? seen.interfaces : []))
    .flatMap(({ addresses }) => addresses)
    .filter((own) => own.family === family && own.scope === 'global')
    .map((own) => own.address);

/** What stands for whom: `user-1` for `anna`. Persons and computers alone; secrets are kept nowhere. */
export type Names = ReadonlyMap<string, string>;

export type Redacted = {
  readonly evidence: readonly Evidence[];
  readonly replaced: readonly Replaced[];
  readonly names: Names;
};

/**
 * Takes persons, this computer and every secret out of evidence, before anything is judged, shown or stored. The same
 * value gets the same stand-in (`user-1`) throughout, so a story can still be followed. Pure.
 */
export function redact(evidence: readonly Evidence[], identities: Identities): Redacted {
  const names = new Map<string, string>();
  const { clean, counts } = cleaner(patternsFor(identities, evidence), noting(standIns(), names));
  const quickly = exceptKnown(clean);
  const redacted = evidence.map((seen) => eachText(seen, quickly, isClosed));
  return { evidence: redacted, replaced: [...counts].map(([pattern, count]) => ({ pattern, count })), names };
}

const SECRET_KINDS: ReadonlySet<string> = new Set(['token', 'secret']);

/** Remembers the value of each word that stands for a person or a computer. */
const noting =
  (standIn: StandIn, names: Map<string, string>): StandIn =>
  (kind, value) => {
    const word = standIn(kind, value);
    if (!SECRET_KINDS.has(kind) && !names.has(word)) names.set(word, value);
    return word;
  };

/** Takes out of a text what the patterns find, and counts. */
export function cleaner(
  patterns: readonly Pattern[],
  standIn: StandIn,
  onFound: (pattern: string) => void = () => {},
): { readonly clean: (text: string) => string; readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const replaceAll = (text: string, { name, find, replace }: Pattern): string =>
    text.replace(find, (...match) => {
      const [found = ''] = match;
      const instead = replace(standIn, match);
      if (instead === found) return found;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      onFound(name);
      return instead;
    });
  return { clean: (text) => patterns.reduce(replaceAll, text), counts };
}

/** Names of hosts and authorities stand in evidence a hundred times: what was found clean once is not searched again. */
function exceptKnown(clean: (text: string) => string): (text: string) => string {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return text;
    const cleaned = clean(text);
    if (cleaned === text) known.add(text);
    return cleaned;
  };
}

/** What stands for something already stands for itself. */
const STAND_IN = /^(?:user|computer|device|token|secret|public-ipv[46])-\d+$/;

/** Words that stand for values: `kind-1`, `kind-2` … in the order they are met, behind those that are taken. */
export function standIns(taken: ReadonlyMap<string, number> = new Map()): StandIn {
  const given = new Map<string, string>();
  const counts = new Map<string, number>(taken);
  return (kind, value) => {
    if (STAND_IN.test(value)) return value;
    const key = `${kind} ${value.toLowerCase()}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    given.set(key, `${kind}-${number}`);
    return `${kind}-${number}`;
  };
}

export const isClosed = (field: string): boolean => CLOSED_FIELDS.has(field);
