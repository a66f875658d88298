import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../model/cause.ts';
import type { EvidenceOf } from '../model/evidence.ts';
import type { CheckRecord, CheckReport, Finding } from '../model/report.ts';
import { english } from './languages/english.ts';
import type { Reader } from './reader.ts';
import type { SigningKey } from './signature/signature.ts';
import { plain } from './style.ts';

/** For tests: small reports whose every word stands here. */

export const reader = (change: Partial<Reader> = {}): Reader => ({
  ...{ audience: 'user', verbose: false, columns: 80, style: plain, system: 'Linux', phrases: english },
  ...change,
});

export const action = (change: Partial<Action> = {}): Action => ({
  id: 'set-clock',
  for: 'user',
  title: 'Set the clock right',
  steps: ['Look at your phone.', 'Windows: right-click the clock.', 'Linux: open Settings.'],
  ...change,
});

export const clockFinding: Finding = {
  ...{ rule: 'clock-skew', strength: 'certain', owner: 'device', explains: [], statusCodes: ['0xCAA82F05'] },
  title: "This computer's clock is wrong",
  why: 'Tickets carry a start and an end time.',
  because: [{ from: { check: 'clock-offset' }, text: 'The clock is 10 minutes ahead of pool.ntp.org' }],
  actions: [action(), action({ for: 'admin', title: 'Point devices at a time source', steps: ['w32tm /config'] })],
};

export const interceptedFinding: Finding = {
  ...{ rule: 'tls-intercepted', strength: 'likely', owner: 'network', explains: ['endpoint-blocked'], statusCodes: [] },
  title: 'Something in between opens the secure connection',
  why: 'It shows a certificate of its own.',
  because: ['login.microsoftonline.com', 'aadcdn.msftauth.net', 'teams.microsoft.com', 'one.example'].map((name) => ({
    from: { check: 'tls-chain' },
    text: `${name} presents a certificate issued by DO_NOT_TRUST_FiddlerRoot`,
  })),
  actions: [],
};

export const blockedFinding: Finding = {
  ...clockFinding,
  rule: 'endpoint-blocked',
  title: 'A server that Teams needs is blocked',
};

/** With a token where redaction trusts a closed word. */
export const withSecret = (shown: CheckReport): CheckReport => ({
  ...shown,
  notLookedAt: [{ check: `eyJhbGciOiJub25lIn0.${'a'.repeat(60)}.${'b'.repeat(40)}`, why: 'x' }],
});

const record = (id: string, title: string, summary: string, change: Partial<CheckRecord> = {}): CheckRecord => ({
  ...{ id, title, summary, status: 'done', startedAtMs: 0, durationMs: 12.4 },
  ...change,
});

export const report = (change: Partial<CheckReport> = {}): CheckReport => ({
  schema: 1,
  program: { name: 'signin-doctor', version: '1.2.3' },
  madeAt: '2026-03-02T09:00:00.000Z',
  durationMs: 812,
  supportCode: 'W000-0000-0000',
  ...{ verdict: 'healthy', findings: [], folded: [], notes: [], notLookedAt: [], evidence: [], replaced: [] },
  checks: [
    record('clock-offset', 'Clock', 'Right'),
    record('tls-chain', 'Certificates', '3 hosts proved who they are'),
  ],
  ...change,
});

/** Evidence with a field of free text. */
export const hostsFileRead = (file: string): EvidenceOf<'hosts-file-read'> => ({
  ...{ kind: 'hosts-file-read', from: { check: 'hosts-file' }, seenAt: '2026-03-02T09:00:00.000Z' },
  ...{ file, entries: 0 },
});

/** What a full check found in a world of the lab (`samples`). */
export const fullReport = (name: string): CheckReport =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'samples', `${name}.json`), 'utf8'));

export async function signingKeyForTests(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no pair of keys');
  return { private: pair.privateKey, public: pair.publicKey };
}
