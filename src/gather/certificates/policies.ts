import { type Certificate, isSelfIssued } from './certificate.ts';

/** What the caller asks of certificate policies. @see RFC 5280 section 6.1.1 */
export type PolicyWishes = {
  /** Policies that will do; `ANY_POLICY` alone: all. */
  readonly acceptable: readonly string[];
  readonly requireExplicit: boolean;
  readonly inhibitMapping: boolean;
  readonly inhibitAny: boolean;
};

const ANY_POLICY = '2.5.29.32.0';

/** What TLS clients ask for: nothing, unless a certificate of the path itself insists. */
export const noPolicyWishes: PolicyWishes = {
  acceptable: [ANY_POLICY],
  requireExplicit: false,
  inhibitMapping: false,
  inhibitAny: false,
};

/** One policy at one depth. Several parents may lead to it, so the whole stays small where a tree would explode. */
type Node = { readonly policy: string; expected: readonly string[]; readonly parents: readonly Node[] };

type Level = Map<string, Node>;

/**
 * Whether the policies of a path hold. Leaf last, without the trust anchor. The graph of RFC 9618, which replaced the tree of
 * RFC 5280 section 6.1 because hostile certificates could make that grow without end.
 */
export function policiesHold(path: readonly Certificate[], wishes: PolicyWishes): boolean {
  const limits = {
    explicit: wishes.requireExplicit ? 0 : path.length + 1,
    mapping: wishes.inhibitMapping ? 0 : path.length + 1,
    any: wishes.inhibitAny ? 0 : path.length + 1,
  };
  let levels: readonly Level[] | null = [levelOf([{ policy: ANY_POLICY, expected: [ANY_POLICY], parents: [] }])];
  for (const [at, certificate] of path.entries()) {
    const isLast = at === path.length - 1;
    levels = withLevel(levels, certificate, limits.any > 0 || (!isLast && isSelfIssued(certificate)));
    if (limits.explicit === 0 && levels === null) return false;
    if (isLast) break;
    if (mapsAnyPolicy(certificate)) return false;
    levels = levels && mapped(levels, certificate, limits.mapping > 0);
    if (!isSelfIssued(certificate))
      for (const key of ['explicit', 'mapping', 'any'] as const) limits[key] = Math.max(0, limits[key] - 1);
    const { requireExplicit, inhibitMapping } = certificate.policyConstraints;
    limits.explicit = Math.min(limits.explicit, requireExplicit ?? limits.explicit);
    limits.mapping = Math.min(limits.mapping, inhibitMapping ?? limits.mapping);
    limits.any = Math.min(limits.any, certificate.inhibitAnyPolicy ?? limits.any);
  }
  const explicit = path.at(-1)?.policyConstraints.requireExplicit === 0 ? 0 : Math.max(0, limits.explicit - 1);
  return explicit > 0 || acceptedPolicies(levels ?? [], wishes.acceptable).size > 0;
}

const levelOf = (nodes: readonly Node[]): Level => new Map(nodes.map((node) => [node.policy, node]));

/** Section 6.1.3 (d) and (e). null: no policy is left. */
function withLevel(
  levels: readonly Level[] | null,
  { policies }: Certificate,
  allowsAny: boolean,
): readonly Level[] | null {
  const last = levels?.at(-1);
  if (levels === null || last === undefined || policies.length === 0) return null;
  const expecting = parentsByExpected(last);
  const any = last.get(ANY_POLICY);
  const level: Level = new Map();
  for (const policy of policies.filter((one) => one !== ANY_POLICY)) {
    const parents = expecting.get(policy) ?? (any === undefined ? [] : [any]);
    if (parents.length > 0) level.set(policy, { policy, expected: [policy], parents });
  }
  if (policies.includes(ANY_POLICY) && allowsAny)
    for (const [policy, parents] of expecting)
      if (!level.has(policy)) level.set(policy, { policy, expected: [policy], parents });
  return level.size === 0 ? null : [...levels, level];
}

function parentsByExpected(level: Level): ReadonlyMap<string, readonly Node[]> {
  const byPolicy = new Map<string, Node[]>();
  for (const node of level.values())
    for (const policy of node.expected) byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), node]);
  return byPolicy;
}

/** Section 6.1.4 (a): nobody may map to or from the policy that stands for all. */
const mapsAnyPolicy = ({ policyMappings }: Certificate): boolean =>
  policyMappings.some(({ from, to }) => from === ANY_POLICY || to === ANY_POLICY);

/** Section 6.1.4 (b). */
function mapped(
  levels: readonly Level[],
  { policyMappings }: Certificate,
  isAllowed: boolean,
): readonly Level[] | null {
  const level = levels.at(-1) ?? new Map<string, Node>();
  const targets = Map.groupBy(policyMappings, ({ from }) => from);
  const any = level.get(ANY_POLICY);
  for (const [from, mappings] of targets) {
    const node = level.get(from);
    const expected = mappings.map(({ to }) => to);
    if (!isAllowed) level.delete(from);
    else if (node !== undefined) node.expected = expected;
    else if (any !== undefined) level.set(from, { policy: from, expected, parents: any.parents });
  }
  return level.size === 0 ? null : levels;
}

/** Section 6.1.5 (g): policies that stand right under one that means all, as far as something at the end still rests on them. */
function acceptedPolicies(levels: readonly Level[], acceptable: readonly string[]): ReadonlySet<string> {
  const alive = new Set<Node>(levels.at(-1)?.values());
  for (const level of levels.toReversed())
    for (const node of level.values()) if (alive.has(node)) for (const parent of node.parents) alive.add(parent);
  const isRoot = (node: Node): boolean =>
    node.policy !== ANY_POLICY && node.parents.some(({ policy }) => policy === ANY_POLICY);
  const ofAuthorities = new Set([...alive].filter(isRoot).map(({ policy }) => policy));
  if (levels.at(-1)?.has(ANY_POLICY)) ofAuthorities.add(ANY_POLICY);
  if (acceptable.includes(ANY_POLICY)) return ofAuthorities;
  return new Set(acceptable.filter((policy) => ofAuthorities.has(policy) || ofAuthorities.has(ANY_POLICY)));
}
