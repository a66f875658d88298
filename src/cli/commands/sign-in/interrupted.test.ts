import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { named, stage } from './runs-for-tests.ts';

describe('a sign-in that is interrupted', { concurrency: 4 }, () => {
  const here = stage();
  const anna = named('anna@contoso.com');
  const args = ['--user', anna.name];

  /** Ctrl-C while the name of the nth request is looked up. */
  async function interruptedAt(request: number) {
    const { hand, report } = here();
    const ended = new AbortController();
    const host = thisComputer();
    let lookups = 0;
    const lookup: typeof host.lookup = (name, signal) => {
      lookups += 1;
      if (lookups === request) ended.abort();
      return host.lookup(name, signal);
    };
    const computer = () => ({ ...host, lookup });
    return await report({
      home: `at ${request}`,
      hand: hand(anna),
      args,
      here: { computer, interrupted: ended.signal },
    });
  }

  for (const [place, at] of ['discovery', 'discovery', 'realm', 'token', 'keys'].entries())
    it(`is cancelled at ${at}, request ${place + 1}, with no code and no cause`, async () => {
      const { status, outcome, stage: stopped, statusCode, findings, said } = await interruptedAt(place + 1);
      assert.deepEqual([status, outcome, stopped, statusCode, findings], [130, 'cancelled', at, null, []], said);
      assert.ok(!readdirSync(here().folder).includes(`at ${place + 1}`), 'nothing is kept');
    });

  it('is cancelled while the person is at the sign-in page', async () => {
    const ended = new AbortController();
    const hand = async (): Promise<string> => {
      ended.abort();
      return '';
    };
    const told = await here().report({ home: 'at the page', hand, args, here: { interrupted: ended.signal } });
    assert.deepEqual([told.status, told.outcome, told.stage], [130, 'cancelled', 'authorize'], told.said);
  });
});
