import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { readCertificate, subjectNameIn } from './certificate.ts';
import { indexOf } from './find-path.ts';
import { indexOfStore } from './store-index.ts';

const ders = rootCertificates.map((pem) => new X509Certificate(pem).raw);
const roots = ders.map(readCertificate).filter((one) => one !== null);
const store = indexOfStore(ders);

test('every root is found by the bytes of its name and by what that means, as where all were read', () => {
  assert.equal(roots.length, ders.length);
  const all = indexOf(roots);
  for (const { subject, subjectDer } of roots) {
    const found = store.written(subjectDer).map(({ der }) => der);
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.toSorted(Buffer.compare),
      all
        .written(subjectDer)
        .map(({ der }) => der)
        .toSorted(Buffer.compare),
    );
    assert.deepEqual(
      store.named(subject.canonical).map(({ der }) => der),
      all.named(subject.canonical).map(({ der }) => der),
    );
  }
});

test('a name that is written otherwise is found by what it means', () => {
  const [root] = roots;
  assert.ok(root);
  const otherwise = Buffer.from(root.subjectDer);
  const letter = otherwise.findLastIndex((byte) => byte > 0x60 && byte < 0x7b);
  otherwise[letter] = (otherwise[letter] ?? 0) - 0x20;
  assert.deepEqual(store.written(otherwise), []);
  assert.deepEqual(
    store.named(subjectNameIn(root.der) ?? '').map(({ der }) => der),
    [root.der],
  );
});

test('bytes that no name has lead nowhere, and what is no certificate is left out', () => {
  assert.deepEqual(store.written(Buffer.from('no such name')), []);
  assert.deepEqual(store.written(new Uint8Array()), []);
  const [first, second] = ders;
  assert.ok(first && second);
  const odd = indexOfStore([first.subarray(0, 40), Buffer.from('no certificate'), second]);
  const name = readCertificate(second)?.subjectDer ?? new Uint8Array();
  assert.deepEqual(
    odd.written(name).map(({ der }) => der),
    [new Uint8Array(second)],
  );
});
