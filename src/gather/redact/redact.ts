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
const patternsFor = (identities: Identities, addresses: Addresses): readonly Pattern[] => [
  ...everywhere,
  ...named('account', 'user', [localPart(identities.user), ...identities.accountNames], account),
  ...named('computer', 'computer', identities.computerNames, computer),
  ...([4, 6] as const).flatMap((family) =>
    named('computer-address', `public-ipv${family}`, addresses[family], address),
  ),
];

const localPart = (user: string | null): string => user?.split('@')[0] ?? '';

/** Addresses by which this computer can be found from outside. Private ones say nothing about anybody and stay. */
type Addresses = Readonly<Record<4 | 6, readonly string[]>>;

function globalAddresses(evidence: readonly Evidence[]): Addresses {
  const all = evidence
    .flatMap((seen) => (seen.kind === 'network-state' ? seen.interfaces : []))
    .flatMap(({ addresses }) => addresses)
    .filter(({ scope }) => scope === 'global');
  const of = (family: 4 | 6) => all.filter((own) => own.family === family).map((own) => own.address);
  return { 4: of(4), 6: of(6) };
}

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
  const addresses = globalAddresses(evidence);
  const { clean, counts } = cleaner(patternsFor(identities, addresses), noting(standIns(), names));
  const once = exceptClean(clean, foundClean(identities, addresses));
  return { evidence: evidence.map(once), replaced: [...counts].map(([pattern, count]) => ({ pattern, count })), names };
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

/** Texts, and whole pieces of evidence, in which nothing was found. */
type Clean = { readonly addresses: string; readonly texts: Set<string>; readonly evidence: WeakSet<Evidence> };

const alreadyClean = new WeakMap<Identities, Clean>();

/** What is redacted again holds mostly what was redacted before. Where an address of this computer is new, nothing of it counts. */
function foundClean(identities: Identities, { 4: four, 6: six }: Addresses): Clean {
  const addresses = [...four, ...six].join();
  const before = alreadyClean.get(identities);
  if (before?.addresses === addresses) return before;
  const fresh = { addresses, texts: new Set<string>(), evidence: new WeakSet<Evidence>() };
  alreadyClean.set(identities, fresh);
  return fresh;
}

/** What was found clean once is not searched again: names of hosts and authorities stand in evidence a hundred times. */
function exceptClean(clean: (text: string) => string, { texts, evidence }: Clean): (seen: Evidence) => Evidence {
  return (seen) => {
    if (evidence.has(seen)) return seen;
    let isClean = true;
    const redacted = eachText(
      seen,
      (text) => {
        if (texts.has(text)) return text;
        const cleaned = clean(text);
        if (cleaned === text) texts.add(text);
        else isClean = false;
        return cleaned;
      },
      isClosed,
    );
    if (!isClean) return redacted;
    evidence.add(seen);
    return seen;
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
