import assert from 'node:assert/strict';
import test from 'node:test';
import { clouds } from '../catalogue/endpoints.ts';
import type { Evidence } from '../model/evidence.ts';
import { success } from '../model/failure.ts';
import { inRow, say } from '../model/said.ts';
import type { Check } from './check.ts';
import { type GatherOptions, gather, type Progress } from './gather.ts';
import type { Host } from './host/host.ts';

const host: Partial<Host> = {
  platform: 'linux',
  environment: { USER: 'anna' },
  now: () => new Date('2026-01-05T10:00:00Z'),
  elapsedMs: () => Math.round(performance.now()),
  readText: async () => success('pc-7\n'),
};

const question = { cloud: clouds.public, user: 'anna@contoso.com', tenant: null };

/** A check that sees one file, named after whoever it likes. */
const fileSeen = (id: string, file: string): Check => ({
  id,
  title: id.toUpperCase(),
  timeoutMs: 1_000,
  run: async (): Promise<readonly Evidence[]> => [
    { kind: 'hosts-file-read', from: { check: id }, seenAt: '2026-01-05T10:00:00.000Z', file, entries: 0 },
  ],
  summarise: (evidence) => inRow(evidence.map((seen) => (seen.kind === 'hosts-file-read' ? seen.file : ''))),
});

const hanging: Check = { ...fileSeen('hanging', ''), run: () => new Promise(() => {}) };

const gathered = (options: Partial<GatherOptions>) =>
  gather(host as Host, question, { checks: [], signal: new AbortController().signal, ...options });

test('evidence and summaries of all checks, by id, with the same stand-ins', async () => {
  const checks = [fileSeen('b', '/home/anna/x'), fileSeen('a', '\\\\PC-7\\x of anna')];
  const { evidence, checks: records, replaced, durationMs } = await gathered({ checks });
  const told = evidence.map((seen) => seen.kind === 'hosts-file-read' && seen.file);
  assert.deepEqual(told, ['\\\\computer-1\\x of user-1', '/home/user-1/x']);
  assert.deepEqual(
    records.map(({ id, status, summary }) => [id, status, summary]),
    [
      ['a', 'done', '\\\\computer-1\\x of user-1'],
      ['b', 'done', '/home/user-1/x'],
    ],
  );
  assert.deepEqual(replaced.map(({ pattern, count }) => `${pattern} ${count}`).sort(), [
    'account 1',
    'computer 1',
    'home-folder 1',
  ]);
  assert.ok(records.every((record) => record.startedAtMs >= 0 && record.startedAtMs + record.durationMs <= durationMs));
});

test('what was not looked at is evidence, whatever the reason', async () => {
  const throwing: Check = {
    ...fileSeen('throwing', ''),
    run: () => Promise.reject(new Error('no such thing: /home/anna')),
  };
  const mute: Check = {
    ...fileSeen('mute', 'x'),
    summarise: () => {
      throw new Error('speechless');
    },
  };
  const checks = [{ ...hanging, timeoutMs: 10 }, throwing, mute, { ...hanging, id: 'mac', skip: () => say`not macOS` }];
  const { evidence, checks: records } = await gathered({
    checks,
    left: [{ id: 'left', title: 'Left', why: say`left out by --skip` }],
  });
  assert.deepEqual(
    records.map(({ id, status, summary }) => [id, status, summary]),
    [
      ['hanging', 'timed-out', 'not done after 0.01 seconds'],
      ['left', 'skipped', 'left out by --skip'],
      ['mac', 'skipped', 'not macOS'],
      ['mute', 'done', 'no summary: Error: speechless'],
      ['throwing', 'failed', 'Error: no such thing: /home/user-1'],
    ],
  );
  const notRun = evidence.filter((seen) => seen.kind === 'check-not-run');
  assert.deepEqual(
    notRun.map(({ check, status, why }) => [check, status, why]),
    records.filter(({ id }) => id !== 'mute').map(({ id, status, summary }) => [id, status, summary]),
  );
});

test('an interruption keeps what is finished, redacted, and names the rest', async () => {
  const controller = new AbortController();
  const onProgress = ({ state }: Progress): void => {
    if (state === 'done') controller.abort();
  };
  const checks = [fileSeen('quick', 'pc-7'), hanging];
  const { checks: records } = await gathered({ checks, signal: controller.signal, onProgress });
  assert.deepEqual(
    records.map(({ id, status, summary }) => [id, status, summary]),
    [
      ['hanging', 'skipped', 'interrupted'],
      ['quick', 'done', 'computer-1'],
    ],
  );
});

test('checks run at once, and each tells when it starts and how it ended', async () => {
  const both = Promise.withResolvers<void>();
  let running = 0;
  const meeting = (id: string): Check => ({
    ...fileSeen(id, 'anna'),
    run: async (context) => {
      if (++running === 2) both.resolve();
      await both.promise;
      return await fileSeen(id, 'anna').run(context);
    },
  });
  const told: string[] = [];
  const onProgress = ({ check, state, summary }: Progress) => told.push(`${check.title} ${state} ${summary}`);
  await gathered({ checks: [meeting('a'), meeting('b')], onProgress });
  assert.deepEqual(told.slice(0, 2), ['A started ', 'B started ']);
  assert.deepEqual(told.slice(2).sort(), ['A done user-1', 'B done user-1']);
});

test('whoever judges is told what was seen when the last checks are left, without persons', async () => {
  const told = Promise.withResolvers<readonly Evidence[]>();
  const last = ['x', 'y', 'z'].map((id): Check => {
    const check = fileSeen(id, 'anna');
    return { ...check, run: (context) => told.promise.then(() => check.run(context)) };
  });
  const addresses = [{ address: '198.51.100.7', family: 4, scope: 'global' }] as const;
  const interfaces: Check = {
    ...fileSeen('interfaces', ''),
    run: async () => [
      {
        ...{ kind: 'network-state', from: { check: 'interfaces' }, seenAt: '2026-01-05T10:00:00.000Z' },
        ...{ interfaces: [{ name: 'eth0', addresses }], defaultRoutes: null },
      },
    ],
  };
  const checks = [fileSeen('a', 'anna'), fileSeen('b', 'anna at 198.51.100.7'), interfaces, ...last];
  await gathered({ checks, onAlmostAll: told.resolve });
  assert.deepEqual(
    (await told.promise).flatMap((seen) => (seen.kind === 'hosts-file-read' ? seen.file : [])),
    ['user-1', 'user-1 at public-ipv4-1'],
  );
});
