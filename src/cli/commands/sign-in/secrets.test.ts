import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { APP, named, type Ran, stage } from './runs-for-tests.ts';

/** How the tokens and codes of the stand-in begin, and every token in JSON Web form. */
const TOKEN = /\b[01]\.[\w-]{40,}|eyJ[\w-]{10,}\.[\w-]+/;

describe('what is written', () => {
  const here = stage();
  const anna = named('anna@contoso.com');

  /** Everything that leaves the program, besides the one file that has to keep a token. */
  const written = ({ out, said, page }: Ran, trace: string): string =>
    [out, said, page, readFileSync(trace, 'utf8')].join('\n');

  it('holds no password, code or token, however the sign-in goes', async () => {
    const { signIn, hand, folder } = here();
    const stories = [
      { home: 'a', hand: hand(anna), args: ['--json', '--verbose'] },
      { home: 'a', args: ['--for', 'admin'] },
      { home: 'b', hand: hand(anna), args: ['--device-code', '--verbose'] },
      { home: 'c', hand: hand(anna, (url) => `${url}&stand_in_fault=wrong-nonce`), args: ['--json'] },
      { home: 'd', hand: hand(named('wendy@contoso.com')), args: ['--verbose'] },
    ];
    for (const [place, story] of stories.entries()) {
      const trace = join(folder, `${place}.har`);
      let backAt = '';
      const ran = await signIn({ ...story, args: [...story.args, '--trace', trace] });
      const text = written(ran, trace);
      assert.doesNotMatch(text, TOKEN);
      assert.ok(!text.includes(anna.password) && !text.includes(named('wendy@contoso.com').password));
      assert.equal(statSync(trace).mode & 0o777, 0o600);
      const { log } = JSON.parse(readFileSync(trace, 'utf8'));
      assert.ok(log.entries.length >= 2);
      backAt += log.entries.map(({ response }: { response: { redirectURL: string } }) => response.redirectURL).join('');
      if (place === 0) assert.match(backAt, /code=removed/);
    }
  });

  it('tells apart what was asked, in a trace that tools can read', async () => {
    const { signIn, hand, folder } = here();
    const trace = join(folder, 'whole.har');
    await signIn({ home: 'e', hand: hand(anna), args: ['--trace', trace, '--user', anna.name] });
    const { log } = JSON.parse(readFileSync(trace, 'utf8'));
    assert.equal(log.version, '1.2');
    const paths = log.entries.map(
      ({ request, response }: { request: { url: string; method: string }; response: { status: number } }) => [
        request.method,
        new URL(request.url).pathname
          .split('/')
          .slice(-2)
          .join('/')
          .replace(/user-\d+/, 'user'),
        response.status,
      ],
    );
    assert.deepEqual(paths, [
      ['GET', 'discovery/instance', 200],
      ['GET', '.well-known/openid-configuration', 200],
      ['GET', 'userrealm/user%40contoso.com', 200],
      ['GET', 'v2.0/authorize', 302],
      ['POST', 'v2.0/token', 200],
      ['GET', 'v2.0/keys', 200],
    ]);
    assert.doesNotMatch(JSON.stringify(log), /anna/);
  });

  it('a place for the trace that cannot be written to is told before anybody signs in', async () => {
    const trace = join(here().folder, 'no', 'where.har');
    const ran = await here().program('f', 'sign-in', '--client-id', APP, '--trace', trace);
    assert.deepEqual([ran.status, ran.out], [2, '']);
    assert.match(ran.said, /^signin-doctor: --trace .*where.har cannot be written/);
  });
});
