import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cutAt,
  except,
  FILES,
  judged,
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
});
