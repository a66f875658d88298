import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import { rootCertificates } from 'node:tls';
import list from '../../catalogue/inspectors.json' with { type: 'json' };
import { certificate } from '../evidence-for-tests.ts';
import { inspectorOf, issuerInWords, namesServiceAuthority } from './authorities.ts';

const from = (issuer: string, issuerName = 'Somebody') => [certificate('login.example', { issuer, issuerName })];

describe('authorities', () => {
  it('knows those of the service, on one line or several', () => {
    assert.ok(namesServiceAuthority(from('C=US, O=DigiCert Inc, CN=DigiCert SHA2 Secure Server CA')));
    assert.ok(namesServiceAuthority(from('C=US\nO=Microsoft Corporation\nCN=Microsoft Azure RSA TLS Issuing CA 07')));
    assert.ok(namesServiceAuthority(from('CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US')));
  });

  it('knows them by the top of the chain when the middle is new', () => {
    const [leaf] = from('CN=A new issuing CA');
    const [top] = from('CN=DigiCert Global Root G2');
    assert.ok(leaf && top && namesServiceAuthority([leaf, top]));
  });

  it('is not taken in by a name that only resembles one', () => {
    assert.ok(!namesServiceAuthority(from('CN=Not DigiCert Global Root G2 at all')));
    assert.ok(!namesServiceAuthority(from('CN=Lab Root CA')));
    assert.ok(!namesServiceAuthority([]));
  });

  it('names inspectors in any case', () => {
    assert.equal(inspectorOf(from('CN=DO_NOT_TRUST_FiddlerRoot, O=DO_NOT_TRUST')), 'Fiddler');
    assert.equal(inspectorOf(from('CN=ZSCALER Intermediate Root CA')), 'Zscaler');
    assert.equal(inspectorOf(from('CN=DigiCert Global Root G2')), undefined);
  });

  it('recognises each product by an issuer as it was recorded', () => {
    for (const { product, example } of list.inspectors)
      if (example !== null) assert.equal(inspectorOf(from(example)), product, example);
  });

  it('takes no public authority for an inspector', () => {
    const roots = rootCertificates.map((pem) => new X509Certificate(pem).subject);
    const hits = roots.filter((root) => inspectorOf(from(root)) !== undefined);
    assert.deepEqual([hits, roots.length > 100], [[], true]);
  });

  it('calls an issuer by its common name, else by what it goes by', () => {
    assert.equal(issuerInWords(from('O=Acme, CN=Acme Gateway')), 'Acme Gateway');
    assert.equal(issuerInWords(from('O=Acme', 'Acme')), 'Acme');
  });
});
