import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../model/evidence.ts';
import {
  cutAt,
  except,
  FILES,
  judged,
  listRead,
  metadata,
  NEEDED,
  opened,
  proven,
  SIGN_IN,
  TEAMS,
  through,
  world,
} from '../evidence-for-tests.ts';
import { endpointBlocked } from './endpoint-blocked.ts';

describe('endpoint-blocked', () => {
  it('names the host and what it breaks', () => {
    const said = judged(endpointBlocked, world({ tls: except('tls', cutAt(FILES, 'connect', 'timed-out')) }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /aadcdn.msftauth.net cannot be reached: no connection opens. The sign-in window/);
  });

  it('sees a proxy that lets only the sign-in host through', () => {
    const said = judged(
      endpointBlocked,
      world({
        tls: [
          proven(SIGN_IN, through('p.example:80')),
          cutAt(TEAMS, 'proxy-tunnel', 'proxy-refused', through('p.example:80')),
        ],
        metadata: [metadata({ route: through('p.example:80') })],
        transfers: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /teams.microsoft.com cannot be reached: the proxy/);
  });

  it('is silent when every host answers', () => {
    assert.equal(judged(endpointBlocked, world()), undefined);
  });

  it('leaves a sign-in host that is cut off too to the rules about connections', () => {
    assert.equal(
      judged(endpointBlocked, world({ tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')) })),
      undefined,
    );
  });

  it('leaves a certificate that is not trusted to the TLS rules', () => {
    assert.equal(judged(endpointBlocked, world({ tls: except('tls', opened(FILES, 'mitmproxy')) })), undefined);
  });

  const [GRAPH, PRESENCE, AUTHSVC] = [
    'graph.microsoft.com',
    'presence.teams.microsoft.com',
    'authsvc.teams.microsoft.com',
  ] as const;
  const listed = (...pieces: readonly Evidence[]) => world({ tls: [...except('tls'), ...pieces] });

  it('speaks of a further host of the list without which Teams does not start', () => {
    const said = judged(endpointBlocked, listed(cutAt(GRAPH, 'resolve', 'name-not-found')));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /graph.microsoft.com cannot be reached: its name is not found. Teams starts, but/);
  });

  it('is silent about a further host without which only a part is missing', () => {
    assert.equal(judged(endpointBlocked, listed(cutAt(PRESENCE, 'resolve', 'name-not-found'))), undefined);
  });

  it('is silent about a further host that only a newer list names, or that a newer list names no more', () => {
    const read = listRead({ latest: '2026030100', added: ['new.example'], removed: [GRAPH] });
    const cut = [GRAPH, 'new.example'].map((name) => cutAt(name, 'connect', 'timed-out'));
    assert.equal(judged(endpointBlocked, listed(read, ...cut)), undefined);
  });

  it('tells the admin whether a single host or a whole row of the list is blocked', () => {
    const cut = (...names: readonly string[]) => names.map((name) => cutAt(name, 'connect', 'timed-out'));
    const one = judged(endpointBlocked, listed(...cut(AUTHSVC), proven(PRESENCE)));
    assert.match(one?.text ?? '', /Of the 3 hosts in row 12 .* all but authsvc.teams.microsoft.com answer/);
    const all = judged(endpointBlocked, world({ tls: except('tls', ...cut(AUTHSVC, PRESENCE, TEAMS)) }));
    assert.match(
      all?.text ?? '',
      /Nothing of row 12 of Microsoft's list \(Allow\) answers: .*\*\.teams\.microsoft\.com/,
    );
  });

  it('takes a wrong certificate for a block where every other host proves its name, and only there', () => {
    assert.match(judged(endpointBlocked, listed(opened(GRAPH, 'Block page')))?.text ?? '', /answers in its place/);
    const everywhere = NEEDED.map((name) => opened(name, 'mitmproxy'));
    assert.equal(judged(endpointBlocked, world({ tls: [...everywhere, opened(GRAPH, 'mitmproxy')] })), undefined);
  });
});
