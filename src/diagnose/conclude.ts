import type { Strength } from '../model/report.ts';
import type { Book } from './book.ts';
import { whileSigningIn } from './picture/while-signing-in.ts';
import type { Judgement, Rule } from './rule.ts';

/** A rule that spoke, with what it said. */
type Spoken = Judgement & { readonly rule: Rule };

/** A cause, and what follows from it. */
export type Conclusion = Spoken & { readonly explains: readonly string[] };

type Conclusions = { readonly roots: readonly Conclusion[]; readonly folded: readonly Conclusion[] };

const STRENGTHS: readonly Strength[] = ['certain', 'likely', 'possible'];

/**
 * Lets every rule judge and folds what follows from something else. `orderOf` breaks ties between causes that are
 * equally sure and equally deep; lower comes first.
 */
export function conclude(book: Book, rules: readonly Rule[], orderOf: (id: string) => number): Conclusions {
  const byChecks = speaking(rules, (rule) => rule.judge(book));
  const isSure = byChecks.some(({ strength }) => strength !== 'possible');
  const bySignIn = isSure ? [] : speaking(rules, ({ signInFaults = [] }) => whileSigningIn(book, signInFaults));
  const spoken = [...byChecks.filter(({ rule }) => !bySignIn.some((met) => met.rule === rule)), ...bySignIn];
  const ranked = rank(spoken, orderOf);
  const conclusions = ranked.map((one, place) => ({
    ...one,
    explains: ranked.flatMap((other, otherPlace) =>
      place !== otherPlace && outweighs(ranked, place, otherPlace) ? [other.rule.id] : [],
    ),
  }));
  const quieted = new Set(conclusions.flatMap(({ explains }) => explains));
  return {
    roots: conclusions.filter(({ rule }) => !quieted.has(rule.id)),
    folded: conclusions.filter(({ rule }) => quieted.has(rule.id)),
  };
}

const speaking = (rules: readonly Rule[], judge: (rule: Rule) => Judgement | undefined): readonly Spoken[] =>
  rules.flatMap((rule) => {
    const judgement = judge(rule);
    return judgement === undefined ? [] : [{ ...judgement, rule }];
  });

/** The surest first, then the one that explains most of the others, then the given order. */
function rank(spoken: readonly Spoken[], orderOf: (id: string) => number): readonly Spoken[] {
  const depth = new Map(spoken.map((one) => [one, reachedFrom(spoken, one).size]));
  return spoken.toSorted(
    (one, other) =>
      STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength) ||
      (depth.get(other) ?? 0) - (depth.get(one) ?? 0) ||
      orderOf(one.rule.id) - orderOf(other.rule.id) ||
      one.rule.id.localeCompare(other.rule.id),
  );
}

/** Two that explain each other, round whatever corner, would both vanish: of these the higher ranked one stays. */
function outweighs(ranked: readonly Spoken[], place: number, otherPlace: number): boolean {
  const [one, other] = [ranked[place], ranked[otherPlace]];
  if (one === undefined || other === undefined || !reachedFrom(ranked, one).has(other)) return false;
  return place < otherPlace || !reachedFrom(ranked, other).has(one);
}

/** Everything that follows from one, at once or through others that also spoke. */
function reachedFrom(spoken: readonly Spoken[], start: Spoken): ReadonlySet<Spoken> {
  const reached = new Set<Spoken>();
  const visit = (one: Spoken): void => {
    for (const other of spoken.filter((candidate) => explains(one, candidate) && !reached.has(candidate))) {
      reached.add(other);
      visit(other);
    }
  };
  visit(start);
  return reached;
}

/** A mere possibility quiets nothing that is surer, and nobody explains what happens to other hosts. */
const explains = (one: Spoken, other: Spoken): boolean =>
  one.rule.explainsAway.includes(other.rule.id) &&
  (one.strength !== 'possible' || other.strength === 'possible') &&
  shareHosts(one.hosts, other.hosts);

const shareHosts = (some: readonly string[] | undefined, others: readonly string[] | undefined): boolean =>
  some === undefined || others === undefined || some.some((host) => others.includes(host));
