import assert from 'node:assert/strict';
import test from 'node:test';
import { clouds } from '../../catalogue/endpoints.ts';
import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';
import { proxySettings } from './proxy-settings.ts';

const computerWith = (environment: Host['environment']): Context => {
  const host: Partial<Host> = { platform: 'linux', environment, now: () => new Date('2026-01-05T10:00:00Z') };
  const question = { cloud: clouds.public, user: null, tenant: null };
  return { host: host as Host, question, signal: AbortSignal.timeout(1_000) };
};

test('one piece for each place that says something, without its credentials', async () => {
  const evidence = await proxySettings.run(computerWith({ https_proxy: 'http://anna:secret@proxy.corp.example:3128' }));
  assert.deepEqual(evidence, [
    {
      kind: 'proxy-setting',
      from: { check: 'proxy-settings' },
      seenAt: '2026-01-05T10:00:00.000Z',
      source: 'environment',
      mode: 'manual',
      proxy: 'proxy.corp.example:3128',
      pacUrl: null,
      bypass: [],
    },
  ]);
  assert.equal(proxySettings.summarise(evidence).text, 'environment variables: proxy.corp.example:3128');
});

test('nothing is set', async () => {
  const evidence = await proxySettings.run(computerWith({}));
  assert.deepEqual(evidence, []);
  assert.equal(proxySettings.summarise(evidence).text, 'No proxy is set');
});
