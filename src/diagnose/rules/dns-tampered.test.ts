import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  connected,
  cutAt,
  except,
  FILES,
  judged,
  lookedUp,
  names,
  opened,
  otherName,
  pinned,
  SIGN_IN,
  selfSigned,
  world,
} from '../evidence-for-tests.ts';
import { dnsTampered } from './dns-tampered.ts';

describe('dns-tampered', () => {
  it('is certain of a private address whose owner cannot prove the name', () => {
    const said = judged(
      dnsTampered,
      world({
        names: except('names', lookedUp(SIGN_IN, 'system', ['10.0.0.1'])),
        tls: except('tls', otherName(SIGN_IN, ['block.example'])),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /leads to 10\.0\.0\.1, which belongs to a private network/);
  });

  it('is certain of an address that leads nowhere, answer or not', () => {
    const said = judged(
      dnsTampered,
      world({
        names: except('names', lookedUp(FILES, 'system', ['0.0.0.0', '::'])),
        tls: except('tls', cutAt(FILES, 'connect', 'connection-refused')),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /which is the address of no other computer/);
  });

  it('is less sure when nothing answers at a private address', () => {
    const said = judged(
      dnsTampered,
      world({
        names: except('names', lookedUp(SIGN_IN, 'system', ['10.0.0.1'])),
        tls: except('tls', cutAt(SIGN_IN, 'connect', 'timed-out')),
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /private network/);
  });

  it('speaks when DNS servers contradict each other and the wrong host answers', () => {
    const said = judged(
      dnsTampered,
      world({
        names: except(
          'names',
          lookedUp(SIGN_IN, 'system', ['198.51.100.7']),
          lookedUp(SIGN_IN, '9.9.9.9', ['203.0.113.2']),
        ),
        tls: except('tls', otherName(SIGN_IN, ['block.example'])),
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /9\.9\.9\.9 says 203\.0\.113\.2/);
  });

  it('is certain of a block page at an address that the service does not publish', () => {
    const said = judged(
      dnsTampered,
      world({
        names: except('names', lookedUp(SIGN_IN, 'system', ['146.112.61.106'])),
        tls: except('tls', otherName(SIGN_IN, ['block.example'])),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /146\.112\.61\.106, which is none of the addresses that the service publishes/);
  });

  const TRUE_V6 = '2001:db8::2';

  it('speaks of a lie about IPv4 alone, where IPv4 is what answers', () => {
    const lie = { names: except('names', lookedUp(SIGN_IN, 'system', ['10.0.0.1', TRUE_V6])) };
    const said = judged(dnsTampered, world({ ...lie, tls: except('tls', selfSigned(SIGN_IN)) }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /leads to 10\.0\.0\.1, which belongs to a private network/);
    const nobody = { tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')) };
    const onlyV4 = [
      connected(SIGN_IN, 'connection-refused', '10.0.0.1'),
      connected(SIGN_IN, 'network-unreachable', TRUE_V6),
    ];
    assert.equal(judged(dnsTampered, world({ ...lie, ...nobody, tcp: except('tcp', ...onlyV4) }))?.strength, 'likely');
    assert.equal(judged(dnsTampered, world({ ...lie, ...nobody })), undefined, 'IPv6 may have been tried too');
  });

  it('speaks where DNS servers contradict each other about the family that answers', () => {
    const told = (v4: string, v6: string) =>
      world({
        names: except(
          'names',
          lookedUp(SIGN_IN, 'system', ['198.51.100.7', TRUE_V6]),
          lookedUp(SIGN_IN, '9.9.9.9', [v4, v6]),
        ),
        tls: except('tls', selfSigned(SIGN_IN)),
      });
    assert.match(judged(dnsTampered, told('203.0.113.2', TRUE_V6))?.text ?? '', /9\.9\.9\.9 says 203\.0\.113\.2$/m);
    assert.equal(judged(dnsTampered, told('198.51.100.7', '2001:db8::9')), undefined);
  });

  it('is silent where IPv6 answers as it should beside a lie about IPv4', () => {
    const lie = except('names', lookedUp(SIGN_IN, 'system', ['10.0.0.1', TRUE_V6]));
    assert.equal(judged(dnsTampered, world({ names: lie })), undefined);
  });

  it('is silent when the private address proves the name (split DNS)', () => {
    assert.equal(judged(dnsTampered, world({ names: names(() => ['10.0.0.1']) })), undefined);
  });

  it('leaves a pinned name to hosts-file-override', () => {
    assert.equal(
      judged(
        dnsTampered,
        world({
          hosts: [pinned(SIGN_IN, '10.0.0.1')],
          names: except('names', lookedUp(SIGN_IN, 'system', ['10.0.0.1'])),
          tls: except('tls', otherName(SIGN_IN, ['block.example'])),
        }),
      ),
      undefined,
    );
  });

  it('leaves a certificate for another name at the usual address to tls-wrong-name', () => {
    assert.equal(judged(dnsTampered, world({ tls: except('tls', otherName(SIGN_IN, ['block.example'])) })), undefined);
  });

  it('leaves an inspector to tls-intercepted although content networks give many addresses', () => {
    assert.equal(
      judged(
        dnsTampered,
        world({
          names: except(
            'names',
            lookedUp(SIGN_IN, 'system', ['198.51.100.7']),
            lookedUp(SIGN_IN, '9.9.9.9', ['203.0.113.2']),
          ),
          tls: except('tls', opened(SIGN_IN, 'mitmproxy')),
        }),
      ),
      undefined,
    );
  });
});
