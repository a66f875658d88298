import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { causes } from '../catalogue/causes/all.ts';
import type { Evidence } from '../model/evidence.ts';
import { say, wordsAs } from '../model/said.ts';
import { diagnose } from './diagnose.ts';
import {
  answer,
  connected,
  contacted,
  cutAt,
  distrusted,
  except,
  NEEDED,
  names,
  notRun,
  opened,
  pinned,
  portal,
  SIGN_IN,
  selfSigned,
  setting,
  through,
  transfer,
  world,
} from './evidence-for-tests.ts';
import { rules } from './rules/all.ts';

const intercepted = world({ tls: NEEDED.map((name) => opened(name, 'DO_NOT_TRUST_FiddlerRoot')) });

/** Pieces of many troubles at once, as no single network shows them. */
const everything: readonly Evidence[] = [
  ...world(),
  ...intercepted,
  ...names(() => 'name-not-found', ['192.168.1.254']),
  ...names(() => ['0.0.0.0'], ['9.9.9.9']),
  ...NEEDED.flatMap((name) => [
    connected(name, 'timed-out'),
    selfSigned(name),
    cutAt(name, 'tls-handshake', 'connection-reset'),
  ]),
  ...[
    distrusted(SIGN_IN, 'certificate-expired'),
    cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('127.0.0.1:8888')),
  ],
  ...[pinned(SIGN_IN, '127.0.0.1'), setting('127.0.0.1:8888'), contacted('127.0.0.1:8888', 'connection-refused')],
  ...[
    portal(answer(302, { location: 'http://hotel.example' })),
    transfer('stalled', 4),
    notRun('hosts-file', 'not readable'),
  ],
];

describe('diagnose', () => {
  it('calls a network healthy only when signing in is proven', () => {
    assert.equal(diagnose(world()).verdict, 'healthy');
    assert.equal(diagnose(world({ tls: [] })).verdict, 'unknown');
    assert.equal(diagnose(world({ metadata: [] })).verdict, 'unknown');
    assert.equal(diagnose([]).verdict, 'unknown');
  });

  it('does not call healthy what it could not look at: the way that a proxy file would give', () => {
    const { verdict, notLookedAt } = diagnose(
      world({ settings: [setting(null, 'wininet', { mode: 'pac', pacUrl: 'http://wpad/' })] }),
    );
    assert.equal(verdict, 'unknown');
    assert.match(notLookedAt[0]?.why ?? '', /http:\/\/wpad\//);
  });

  it('does not call healthy what fails in a way that no rule knows', () => {
    const { verdict, findings } = diagnose(
      world({ tls: except('tls', cutAt('teams.microsoft.com', 'tls-handshake', 'unknown')) }),
    );
    assert.deepEqual([verdict, findings], ['unknown', []]);
  });

  it('gives a finding its words, its reasons with their origin, and what to do', () => {
    const { verdict, findings } = diagnose(intercepted);
    const [finding] = findings;
    const words = causes.find(({ id }) => id === 'tls-intercepted');
    assert.equal(verdict, 'problem');
    assert.deepEqual([finding?.rule, finding?.strength, finding?.title], ['tls-intercepted', 'certain', words?.title]);
    assert.deepEqual(finding?.because[0]?.from, { check: 'tls-chain' });
    assert.equal(finding?.actions.length, (words?.actions.user.length ?? 0) + (words?.actions.admin.length ?? 0));
  });

  it('keeps what is folded', () => {
    const hotel = world({
      portal: [portal(answer(302, { location: 'http://hotel.example' }))],
      tls: NEEDED.map((name) => selfSigned(name, ['hotel.example'])),
      metadata: [],
    });
    const { findings, folded } = diagnose(hotel);
    assert.deepEqual(
      findings.map(({ rule, explains }) => [rule, explains]),
      [['captive-portal', ['tls-wrong-name']]],
    );
    assert.deepEqual(
      folded.map(({ rule }) => rule),
      ['tls-wrong-name'],
    );
  });

  it('lists what was not looked at, from the evidence and from the checks', () => {
    const checks = [
      { id: 'hosts-file', status: 'failed', summary: '' },
      { id: 'tls-chain', status: 'timed-out', summary: '' },
    ] as const;
    const why = say`not done after ${5} seconds`;
    const saying = { id: 'pac', status: 'timed-out', ...wordsAs('summary', why) } as const;
    assert.deepEqual(diagnose([notRun('hosts-file', 'not readable')], [...checks, saying]).notLookedAt, [
      { check: 'hosts-file', why: 'not readable' },
      { check: 'tls-chain', why: 'timed-out' },
      { check: 'pac', ...wordsAs('why', why) },
    ]);
  });

  it('has words for every rule, and a rule for every cause', () => {
    const ruled = rules.map(({ id }) => id).toSorted();
    assert.deepEqual(ruled, causes.map(({ id }) => id).toSorted());
  });

  it('says the same whatever the order of the evidence, and never throws', () => {
    const someInAnyOrder = fc.shuffledSubarray([...everything]);
    fc.assert(
      fc.property(someInAnyOrder, (some) => {
        const { findings, folded, verdict } = diagnose(some);
        assert.deepEqual(diagnose(some.toReversed()), diagnose(some));
        assert.equal(verdict === 'problem', findings.length > 0);
        assert.ok(folded.length === 0 || findings.length > 0, 'something folded has a root');
        const explained = findings.flatMap(({ explains }) => explains);
        assert.deepEqual(
          folded.map(({ rule }) => rule).filter((rule) => !explained.includes(rule)),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});
