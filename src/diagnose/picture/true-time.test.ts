import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBook } from '../book.ts';
import { CONTROL, clock, FILES, NEEDED, opened, SIGN_IN, TEAMS, world } from '../evidence-for-tests.ts';
import { trueTime } from './true-time.ts';

const estimate = (...evidence: Parameters<typeof world>) => trueTime(openBook(world(...evidence)));

describe('true time', () => {
  it('is what most witnesses agree on; the rest dissent', () => {
    const time = estimate({ clock: [clock(SIGN_IN, 5), clock(FILES, 5.4), clock(TEAMS, 900)] });
    assert.equal(Math.round(time?.aheadSeconds ?? 0), 5);
    assert.deepEqual(
      time?.dissenters.map(({ against }) => against),
      [TEAMS],
    );
  });

  it('follows hosts that prove their names rather than time servers of the network', () => {
    const time = estimate({
      clock: [clock('time.windows.com', 900), clock('pool.ntp.org', 900), clock(SIGN_IN, 0), clock(FILES, 0)],
    });
    assert.equal(time?.aheadSeconds, 0);
  });

  it('needs two witnesses', () => {
    assert.equal(estimate({ clock: [clock(SIGN_IN, 600)] }), undefined);
  });

  it('does not choose between two that contradict each other', () => {
    assert.equal(
      estimate({
        clock: [clock('time.windows.com', 600), clock(CONTROL, 600), clock('pool.ntp.org', 0), clock('ntp.example', 0)],
      }),
      undefined,
    );
  });

  it('does not listen to somebody who opens the connection in between', () => {
    const time = estimate({
      clock: [...NEEDED.map((name) => clock(name, 600)), clock('time.windows.com', 0), clock('pool.ntp.org', 0)],
      tls: NEEDED.map((name) => opened(name, 'mitmproxy')),
    });
    assert.equal(time?.aheadSeconds, 0);
  });
});
