import type { Evidence } from '../../model/evidence.ts';
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

/**
 * Takes persons, this computer and every secret out of evidence, before anything is judged, shown or stored. The same
 * value gets the same stand-in (`user-1`) throughout, so a story can still be followed. Pure.
 */
export function redact(
  evidence: readonly Evidence[],
  identities: Identities,
): { readonly evidence: readonly Evidence[]; readonly replaced: readonly Replaced[] } {
  const counts = new Map<string, number>();
  const patterns = patternsFor(identities, evidence);
  const standIn = standIns();
  const clean = exceptKnown((text) =>
    patterns.reduce(
      (rest, { name, find, replace }) =>
        rest.replace(find, (...match) => {
          counts.set(name, (counts.get(name) ?? 0) + 1);
          return replace(standIn, match);
        }),
      text,
    ),
  );
  const redacted = evidence.map((seen) => walk(seen, clean));
  return { evidence: redacted, replaced: [...counts].map(([pattern, count]) => ({ pattern, count })) };
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

/** Words that stand for values: `kind-1`, `kind-2` … in the order they are met. */
export function standIns(): StandIn {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  return (kind, value) => {
    const key = `${kind} ${value.toLowerCase()}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    given.set(key, `${kind}-${number}`);
    return `${kind}-${number}`;
  };
}

/** The same plain data with every free text cleaned; fields of closed words stay as they are. */
function walk<Plain>(plain: Plain, clean: (text: string) => string): Plain;
function walk(plain: unknown, clean: (text: string) => string): unknown {
  if (typeof plain === 'string') return clean(plain);
  if (Array.isArray(plain)) return plain.map((item) => walk(item, clean));
  if (typeof plain !== 'object' || plain === null) return plain;
  return Object.fromEntries(
    Object.entries(plain).map(([field, value]) => [field, CLOSED_FIELDS.has(field) ? value : walk(value, clean)]),
  );
}
