import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { verifySignature } from '../host/verify-signature.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { type CertificateIndex, findPath, indexOf } from './find-path.ts';
import { serverRules } from './path-rules.ts';
import { indexOfStore } from './store-index.ts';

const derIn = (pem: string): Uint8Array => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** Certificates of a recorded chain, leaf first. */
function recorded(name: string): readonly [Certificate, ...Certificate[]] {
  const text = readFileSync(`${import.meta.dirname}/fixtures/${name}.pem`, 'utf8');
  const pems = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  const [leaf, ...others] = pems.map((pem) => readCertificate(derIn(pem))).filter((one) => one !== null);
  assert.ok(leaf);
  return [leaf, ...others];
}

const publicRoots: CertificateIndex = indexOfStore(rootCertificates.map(derIn));

/** What a search ends with, in one line: the names of the path, or the word of failure. */
function outcome(chain: readonly Certificate[], roots: CertificateIndex, at: string): string {
  const [leaf, ...pool] = chain;
  assert.ok(leaf);
  const { path, failure } = findPath(leaf, pool, roots, serverRules(new Date(at), verifySignature));
  return failure?.word ?? path.map(({ subject }) => subject.shown).join(' < ');
}

const [leaf, issuing, cross, root] = recorded('microsoft.com');
assert.ok(issuing && cross && root);
const ofMicrosoft = indexOf([root]);
const IN_TIME = '2026-03-10T18:31:56Z';

const WHOLE_PATH =
  'microsoft.com < Microsoft TLS G2 RSA CA OCSP 02 < Microsoft TLS RSA Root G2 < DigiCert Global Root G2';

test('a real chain holds, in whatever order it came and whatever else came with it', () => {
  const strangers = [...recorded('self-signed'), ...recorded('expired')];
  assert.equal(outcome([leaf, issuing, cross], ofMicrosoft, IN_TIME), WHOLE_PATH);
  assert.equal(outcome([leaf, cross, issuing], ofMicrosoft, IN_TIME), WHOLE_PATH);
  assert.equal(outcome([leaf, ...strangers, cross, issuing, root], ofMicrosoft, IN_TIME), WHOLE_PATH);
});

test('of two ways, the one to a root that is trusted here is found', () => {
  const renewed = { ...cross, issuer: cross.subject };
  const { path, failure } = findPath(
    leaf,
    [issuing, cross],
    indexOf([renewed]),
    serverRules(new Date(IN_TIME), verifySignature),
  );
  assert.deepEqual([failure, path.at(-1)], [undefined, renewed]);
});

test('a missing intermediate is told apart from a missing root, and where it lies is told', () => {
  assert.equal(outcome([leaf], ofMicrosoft, IN_TIME), 'certificate-chain-incomplete');
  assert.equal(outcome([leaf, issuing, cross], indexOf([]), IN_TIME), 'certificate-unknown-issuer');
  const { failure } = findPath(leaf, [], ofMicrosoft, serverRules(new Date(IN_TIME), verifySignature));
  assert.match(failure?.detail ?? '', /lies at http:\/\/.*\.crt$/);
});

test('dates count at the time asked about, after the question who vouches', () => {
  assert.equal(outcome([leaf, issuing, cross], ofMicrosoft, '2030-01-01'), 'certificate-expired');
  assert.equal(outcome([leaf, issuing, cross], ofMicrosoft, '2020-01-01'), 'certificate-not-yet-valid');
  assert.equal(outcome([leaf, issuing, cross], indexOf([]), '2030-01-01'), 'certificate-unknown-issuer');
  assert.equal(outcome(recorded('expired'), publicRoots, '2026-01-01'), 'certificate-expired');
  assert.match(outcome(recorded('expired'), publicRoots, '2015-04-10'), /\*\.badssl\.com < .+ < COMODO RSA/);
});

test('one that vouches for itself is trusted when it is a root of this computer', () => {
  const [own] = recorded('self-signed');
  assert.equal(outcome([own], publicRoots, '2017-01-01'), 'certificate-self-signed');
  assert.equal(outcome([own], indexOf([own]), '2017-01-01'), '*.badssl.com');
});

test('a key that can be broken is refused, although its root is trusted', () => {
  const roots = indexOf(recorded('superfish-root'));
  assert.equal(outcome(recorded('superfish'), roots, '2019-01-01'), 'certificate-weak-key');
  assert.equal(outcome(recorded('superfish'), publicRoots, '2019-01-01'), 'certificate-chain-incomplete');
});

test('a purpose that is lacking is told', () => {
  const [other] = recorded('microsoft.com');
  const client = { ...other, purposes: ['1.3.6.1.5.5.7.3.2'] };
  assert.equal(outcome([client, issuing, cross], ofMicrosoft, IN_TIME), 'certificate-wrong-purpose');
});

test('a signature that was changed does not hold', () => {
  const forged = { ...leaf, signature: leaf.signature.with(7, (leaf.signature[7] ?? 0) ^ 1) };
  assert.equal(outcome([forged, issuing, cross], ofMicrosoft, IN_TIME), 'certificate-invalid');
});

test('a thicket of authorities that vouch for each other ends soon', () => {
  const thicket = Array.from({ length: 40 }, (_, at) => ({
    ...issuing,
    der: Uint8Array.of(at),
    subject: leaf.issuer,
    issuer: leaf.issuer,
    publicKey: { ...issuing.publicKey, spki: Uint8Array.of(at) },
  }));
  assert.match(outcome([leaf, ...thicket], indexOf([]), IN_TIME), /^certificate-/);
});
