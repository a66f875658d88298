import assert from 'node:assert/strict';
import test from 'node:test';
import { failureBy } from './curl-with-card.ts';

test('an exit of curl that stands for several things is told by its text', () => {
  const said = [
    [7, 'curl: (7) Failed to connect to a.example port 443 after 2 ms: Connection refused', 'connection-refused'],
    [7, 'curl: (7) Failed to connect to a.example port 443: Connection timed out', 'timed-out'],
    [7, "curl: (7) Failed to connect to a.example port 443 after 1 ms: Couldn't connect to server", 'unknown'],
    [60, 'curl: (60) SSL certificate problem: certificate has expired', 'certificate-expired'],
    [60, 'curl: (60) SSL certificate problem: certificate is not yet valid', 'certificate-not-yet-valid'],
    [60, 'curl: (60) SSL: no alternative certificate subject name matches target', 'certificate-wrong-name'],
    [60, 'curl: (60) SSL certificate problem: self-signed certificate', 'certificate-self-signed'],
    [60, 'curl: (60) SSL certificate problem: unable to get local issuer certificate', 'certificate-unknown-issuer'],
    [
      60,
      'curl: (60) SSL certificate problem: self-signed certificate in certificate chain',
      'certificate-unknown-issuer',
    ],
    [60, 'curl: (60) something new', 'unknown'],
  ] as const;
  for (const [exit, text, word] of said) assert.equal(failureBy(exit, text).word, word, text);
});
