import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { device, failedTicket, goodDevice, judged, logEntry, names, stoppedBy, world } from '../evidence-for-tests.ts';
import { deviceNotRegistered } from './device-not-registered.ts';

const attempt = (change: object) => ({ phase: 'join', clientCode: null, serverCode: null, failedTests: [], ...change });

describe('device-not-registered', () => {
  it('is certain where the organisation refuses the certificate of this computer', () => {
    const said = judged(deviceNotRegistered, [...world(), device({ ...goodDevice, recognition: 'refused' })]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /switched off or deleted there/);
  });

  it('is certain where that certificate has run out, or the service says so', () => {
    const old = device({ ...goodDevice, certificateEndsAt: '2026-02-01T00:00:00.000Z' });
    assert.match(judged(deviceNotRegistered, [...world(), old])?.text ?? '', /ran out on 2026-02-01$/);
    for (const evidence of [stoppedBy(135011), device(failedTicket({ numbers: [50155] }))])
      assert.equal(judged(deviceNotRegistered, [...world(), evidence])?.strength, 'certain');
  });

  it('is likely where registration began and did not end, or the log of today says it', () => {
    const joining = attempt({ clientCode: '0x801C03F2', serverCode: 'DirectoryError' });
    const said = judged(deviceNotRegistered, [...world(), device({ join: 'domain', joinAttempt: joining })]);
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /stopped in the step "join" \(0x801C03F2, DirectoryError\)$/);
    assert.equal(judged(deviceNotRegistered, [...world(), logEntry({ numbers: [50155] })])?.strength, 'likely');
  });

  it('is silent on a healthy computer, joined or not, and where yesterday is over', () => {
    for (const facts of [goodDevice, { ...goodDevice, recognition: 'not-tested' }, { join: 'none', workAccounts: 1 }])
      assert.equal(judged(deviceNotRegistered, [...world(), device(facts as typeof goodDevice)]), undefined);
    const old = logEntry({ numbers: [50155], at: '2026-02-20T08:00:00.000Z' });
    assert.equal(judged(deviceNotRegistered, [...world(), old]), undefined);
  });

  it('is silent where nobody asked computers of the domain to register', () => {
    const pre = attempt({ phase: 'discover', clientCode: '0x801C001D', failedTests: ['AD configuration'] });
    assert.equal(judged(deviceNotRegistered, [...world(), device({ join: 'domain', joinAttempt: pre })]), undefined);
  });

  it('leaves lost keys and a broken way to their own causes', () => {
    const keys = device({ join: 'domain', joinAttempt: attempt({ clientCode: '0x80090016' }) });
    assert.equal(judged(deviceNotRegistered, [...world(), keys]), undefined);
    const away = device({ join: 'domain', joinAttempt: attempt({ phase: 'discover', clientCode: '0x801C0021' }) });
    const broken = world({ names: names(() => 'timed-out'), tls: [], metadata: [] });
    assert.equal(judged(deviceNotRegistered, [...broken, away]), undefined);
  });
});
