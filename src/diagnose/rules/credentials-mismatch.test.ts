import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { device, goodDevice, judged, signedInAfter, world } from '../evidence-for-tests.ts';
import { credentialsMismatch } from './credentials-mismatch.ts';

/** A joined computer on which this account is signed in while the call named that address. */
const signedInAs = (account: string | null, typed: string, join = goodDevice.join) => [
  ...world(),
  device({ ...goodDevice, ...(join === undefined ? {} : { join }) }),
  device({ account, typed }, 'whoami'),
];

describe('credentials-mismatch', () => {
  it('speaks where the system is signed in as somebody else', () => {
    const said = judged(credentialsMismatch, signedInAs('user-1@contoso.example', 'user-2@contoso.example'));
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /signed in as user-1@contoso.example, but .* is user-2@contoso.example$/);
  });

  it('is silent for the same person, however it is written', () => {
    assert.equal(judged(credentialsMismatch, signedInAs('Bob@contoso.example', 'bob@Contoso.example')), undefined);
    assert.equal(judged(credentialsMismatch, world()), undefined);
  });

  it('is silent where the name is the same and only the domain is that of the inside', () => {
    assert.equal(judged(credentialsMismatch, signedInAs('bob@corp.local.example', 'bob@contoso.example')), undefined);
  });

  it('is silent where apps do not take the account of the system, and where signing in went through', () => {
    const two = ['user-1@contoso.example', 'user-2@contoso.example'] as const;
    assert.equal(judged(credentialsMismatch, signedInAs(...two, 'none')), undefined);
    assert.equal(judged(credentialsMismatch, signedInAs(null, two[1])), undefined);
    assert.equal(judged(credentialsMismatch, signedInAfter(...signedInAs(...two))), undefined);
  });
});
