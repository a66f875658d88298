import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { device, failedTicket, goodDevice, judged, names, world } from '../evidence-for-tests.ts';
import { refreshTokenMissing } from './refresh-token-missing.ts';

describe('refresh-token-missing', () => {
  it('speaks for a joined computer without a ticket, and tells how the last try ended', () => {
    const said = judged(refreshTokenMissing, [...world(), device(failedTicket({ status: '0xC0048442' }))]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /holds no ticket .*\n.* to get it at 2026-03-02 08:30 UTC failed \(0xC0048442\)$/);
  });

  it('speaks where renewing fails although the ticket still holds, and where it has run out', () => {
    const renewing = { ...failedTicket({ purpose: 'renew', status: '0xC00000D0' }), ticket: 'present' } as const;
    assert.match(judged(refreshTokenMissing, [...world(), device(renewing)])?.text ?? '', /last try to renew it/);
    const runOut = device({ join: 'cloud', ticket: 'run-out' }, 'app-sso');
    assert.equal(judged(refreshTokenMissing, [...world(), runOut])?.strength, 'likely');
  });

  it('is silent on healthy computers: with a ticket, or without need of one', () => {
    for (const facts of [goodDevice, { join: 'none', ticket: 'missing' }, { join: 'domain', ticket: 'missing' }])
      assert.equal(judged(refreshTokenMissing, [...world(), device(facts as typeof goodDevice)]), undefined);
  });

  it('is silent where the tool spoke for the system, another person or a local account', () => {
    for (const spokeFor of ['system', 'other-account'] as const)
      assert.equal(judged(refreshTokenMissing, [...world(), device({ ...failedTicket(), spokeFor })]), undefined);
    const local = [device({ ...goodDevice, ticket: 'missing' }), device({ account: null }, 'whoami')];
    assert.equal(judged(refreshTokenMissing, [...world(), ...local]), undefined);
    const others = device({ ...failedTicket({ user: 'user-2@contoso.example' }), ticket: 'present' });
    const own = device({ account: 'user-1@contoso.example' }, 'whoami');
    assert.equal(judged(refreshTokenMissing, [...world(), others, own]), undefined);
  });

  it('leaves a broken way to its own cause', () => {
    const broken = world({ names: names(() => 'timed-out'), tls: [], metadata: [] });
    const away = device(failedTicket({ status: '0xC000023C', httpError: 12007 }));
    assert.equal(judged(refreshTokenMissing, [...broken, away]), undefined);
  });
});
