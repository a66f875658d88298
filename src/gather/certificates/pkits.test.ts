import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verifySignature } from '../host/verify-signature.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { findPath, indexOf } from './find-path.ts';
import type { PathRules } from './path-rules.ts';
import { noPolicyWishes, type PolicyWishes } from './policies.ts';
import { readRevocationList } from './revocation-list.ts';
import { statusByLists } from './status-by-lists.ts';

/**
 * NIST's Public Key Interoperability Test Suite: certificates that say in their names whether they must be accepted.
 * @see https://csrc.nist.gov/projects/pki-testing
 */
const FOLDER = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data';

/** Debian's package of it. */
const skip = existsSync(FOLDER) ? false : 'not installed: python3-cryptography-vectors';

const P = (...numbers: readonly number[]): Partial<PolicyWishes> => ({
  acceptable: numbers.map((number) => `2.16.840.1.101.3.2.1.48.${number}`),
});

const EXPLICIT: Partial<PolicyWishes> = { requireExplicit: true };

/** Cases whose outcome depends on what the caller asks of policies, as sections 4.8, 4.10 and 4.12 of the suite list them. */
const WITH_WISHES: Readonly<Record<string, readonly (readonly [Partial<PolicyWishes>, boolean])[]>> = {
  ValidCertificatePathTest1: [
    [{}, true],
    [EXPLICIT, true],
    [{ ...EXPLICIT, ...P(1) }, true],
    [{ ...EXPLICIT, ...P(2) }, false],
    [{ ...EXPLICIT, ...P(1, 2) }, true],
  ],
  AllCertificatesNoPoliciesTest2: [
    [{}, true],
    [EXPLICIT, false],
  ],
  DifferentPoliciesTest3: [
    [{}, true],
    [EXPLICIT, false],
    [{ ...EXPLICIT, ...P(1, 2) }, false],
  ],
  DifferentPoliciesTest4: [[{}, false]],
  DifferentPoliciesTest5: [[{}, false]],
  OverlappingPoliciesTest6: [
    [{}, true],
    [P(1), true],
    [P(2), false],
  ],
  DifferentPoliciesTest7: [[{}, false]],
  DifferentPoliciesTest8: [[{}, false]],
  DifferentPoliciesTest9: [[{}, false]],
  AllCertificatesSamePoliciesTest10: [
    [{}, true],
    [P(1), true],
    [P(2), true],
  ],
  AllCertificatesanyPolicyTest11: [
    [{}, true],
    [P(1), true],
  ],
  DifferentPoliciesTest12: [[{}, false]],
  AllCertificatesSamePoliciesTest13: [
    [P(1), true],
    [P(2), true],
    [P(3), true],
  ],
  AnyPolicyTest14: [
    [P(1), true],
    [P(2), false],
  ],
  UserNoticeQualifierTest15: [[{}, true]],
  UserNoticeQualifierTest16: [[{}, true]],
  UserNoticeQualifierTest17: [[{}, true]],
  UserNoticeQualifierTest18: [
    [P(1), true],
    [P(2), true],
  ],
  UserNoticeQualifierTest19: [[{}, true]],
  CPSPointerQualifierTest20: [[{ ...EXPLICIT, ...P(1) }, true]],
  ValidPolicyMappingTest1: [
    [P(1), true],
    [P(2), false],
    [{ ...P(1), inhibitMapping: true }, false],
  ],
  InvalidPolicyMappingTest2: [
    [{}, false],
    [{ inhibitMapping: true }, false],
  ],
  ValidPolicyMappingTest3: [
    [P(1), false],
    [P(2), true],
  ],
  ValidPolicyMappingTest5: [
    [P(1), true],
    [P(6), false],
  ],
  ValidPolicyMappingTest6: [
    [P(1), true],
    [P(6), false],
  ],
  ValidPolicyMappingTest12: [
    [P(1), true],
    [P(2), true],
  ],
  inhibitAnyPolicyTest3: [
    [{}, true],
    [{ inhibitAny: true }, false],
  ],
};

/** Everything in the suite is signed with RSA 2048 and SHA-256, but for DSA: 1,024 bits and SHA-1, which we refuse elsewhere. */
const suiteRules: PathRules = {
  atMs: Date.parse('2020-01-01T00:00:00Z'),
  purpose: null,
  policies: noPolicyWishes,
  weakness: { rsaBits: 1_024, ecBits: 256, hashes: ['md2', 'md5'] },
  verify: verifySignature,
};

test('certificates of the public conformance suite are judged as it demands', { skip }, (suite) => {
  const read = <T>(folder: string, reader: (der: Uint8Array) => T | null): ReadonlyMap<string, T | null> =>
    new Map(
      readdirSync(`${FOLDER}/${folder}`).map((file) => [
        file.replace(/(EE)?\.(crt|crl)$/, ''),
        reader(readFileSync(`${FOLDER}/${folder}/${file}`)),
      ]),
    );
  const certificates = read('certs', readCertificate);
  const pool = [...certificates.values()].filter((certificate) => certificate !== null);
  const lists = [...read('crls', readRevocationList).values()].filter((list) => list !== null);
  const roots = indexOf(pool.filter(({ subject }) => subject.shown === 'Trust Anchor'));
  const holds = (leaf: Certificate, wishes: Partial<PolicyWishes>): boolean => {
    const rules = { ...suiteRules, policies: { ...noPolicyWishes, ...wishes } };
    const { path, failure } = findPath(leaf, pool, roots, rules);
    const sources = { lists, pool, roots, rules: suiteRules };
    return failure === undefined && path.slice(0, -1).every((one) => statusByLists(one, sources).status === 'good');
  };
  const leaves = [...certificates].filter(([name]) => /Test\d+$/.test(name));
  let held = 0;
  for (const [name, leaf] of leaves)
    for (const [wishes, isValid] of WITH_WISHES[name] ?? [[{}, name.startsWith('Valid')] as const]) {
      assert.equal(leaf !== null && holds(leaf, wishes), isValid, `${name} ${JSON.stringify(wishes)}`);
      held += 1;
    }
  assert.equal(leaves.length, 223);
  suite.diagnostic(`${held} of ${held} cases hold, none left out`);
});
