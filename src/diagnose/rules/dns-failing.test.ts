import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressOf,
  cutAt,
  except,
  judged,
  lookedUp,
  NEEDED,
  names,
  SIGN_IN,
  TEAMS,
  world,
} from '../evidence-for-tests.ts';
import { dnsFailing } from './dns-failing.ts';

describe('dns-failing', () => {
  it('speaks when the server reports a failure', () => {
    const said = judged(
      dnsFailing,
      world({
        names: [...names(() => 'resolver-failed', ['192.168.1.1']), ...names(() => 'lookup-failed', ['system'])],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /a failure of its own/);
  });

  it('says when the server refuses', () => {
    const said = judged(
      dnsFailing,
      world({
        names: [...names(() => 'resolver-refused', ['192.168.1.1']), ...names(() => 'lookup-failed', ['system'])],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /refuses to look up/);
  });

  it('speaks when the server is silent for the sign-in name alone', () => {
    const said = judged(
      dnsFailing,
      world({
        names: except(
          'names',
          lookedUp(SIGN_IN, 'system', 'lookup-failed'),
          lookedUp(SIGN_IN, '192.168.1.1', 'timed-out'),
        ),
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /never for login/);
  });

  it('takes silence for chance where the server is silent for another name too, and leaves a dead server out', () => {
    const filtered = [lookedUp(SIGN_IN, 'system', 'lookup-failed'), lookedUp(SIGN_IN, '192.168.1.1', 'timed-out')];
    const lossy = except('names', ...filtered, lookedUp(TEAMS, '192.168.1.1', 'timed-out'));
    assert.equal(judged(dnsFailing, world({ names: lossy })), undefined);
    const besideDead = [...except('names', ...filtered), ...names(() => 'timed-out', ['192.168.1.254'])];
    const said = judged(dnsFailing, world({ names: besideDead }));
    assert.match(said?.text ?? '', /192\.168\.1\.1 answers for other names/);
    assert.doesNotMatch(said?.text ?? '', /192\.168\.1\.254/);
  });

  it('is silent when one of two servers fails and names are found', () => {
    assert.equal(
      judged(
        dnsFailing,
        world({ names: [...names((name) => [addressOf(name)]), ...names(() => 'resolver-failed', ['192.168.1.254'])] }),
      ),
      undefined,
    );
  });

  it('leaves a denied name to dns-name-not-found', () => {
    assert.equal(
      judged(
        dnsFailing,
        world({
          names: [
            ...names(() => 'name-not-found', ['192.168.1.1', 'system']),
            ...names(() => 'resolver-failed', ['192.168.1.254']),
          ],
        }),
      ),
      undefined,
    );
  });

  it('leaves total silence to dns-unreachable', () => {
    assert.equal(
      judged(
        dnsFailing,
        world({
          names: [...names(() => 'timed-out', ['192.168.1.1']), ...names(() => 'lookup-failed', ['system'])],
          tls: NEEDED.map((name) => cutAt(name, 'resolve', 'lookup-failed')),
          metadata: [],
        }),
      ),
      undefined,
    );
  });
});
