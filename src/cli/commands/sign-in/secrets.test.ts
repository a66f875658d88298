import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assertUntold, TOKEN } from './overheard-for-tests.ts';
import { APP, named, stage } from './runs-for-tests.ts';

describe('what is written', () => {
  const here = stage();
  const anna = named('anna@contoso.com');

  it('holds no password, code or token, however the sign-in goes', async () => {
    const { signIn, apart, hand, folder, secrets, texts } = here();
    const wendy = named('wendy@contoso.com');
    const forged = hand(anna, (url) => `${url}&stand_in_fault=wrong-nonce`);
    const before = secrets.size;
    await signIn({ home: 'a', hand: hand(anna), args: ['--json', '--verbose'] });
    await Promise.all([
      signIn({ home: 'a', args: ['--for', 'admin'] }),
      signIn({ home: 'b', hand: hand(anna), args: ['--device-code', '--verbose'] }),
      signIn({ home: 'c', hand: forged, args: ['--json'] }),
      signIn({ home: 'd', hand: hand(wendy), args: ['--verbose'] }),
      apart.signIn({ home: 'g', hand: hand(anna), args: ['--verbose', '--trace', join(folder, 'apart.har')] }),
    ]);
    assert.ok(secrets.size - before > 12, 'codes, verifiers and tokens were heard');
    assert.deepEqual(readdirSync(join(folder, 'a')), ['sign-ins.sealed']);
    // The one file that has to hold a token, where no system seals it.
    rmSync(join(folder, 'g'), { recursive: true });
    assertUntold(secrets, texts, folder);
    const trace = join(folder, 'apart.har');
    assert.equal(statSync(trace).mode & 0o777, 0o600);
    assert.match(readFileSync(trace, 'utf8'), /code=removed/);
    assert.doesNotMatch(readFileSync(trace, 'utf8'), TOKEN);
  });

  it('holds none either where a report or a trace of it is told, sent on or mended', async () => {
    const { report, hand, folder, program, secrets, texts } = here();
    const trace = join(folder, 'told.har');
    const forged = hand(anna, (url) => `${url}&stand_in_fault=wrong-nonce`);
    const before = secrets.size;
    const failed = await report({ home: 'h', hand: forged, args: ['--user', anna.name, '--trace', trace] });
    assert.ok(secrets.size > before);
    const saved = join(folder, 'report.json');
    writeFileSync(saved, failed.out);
    const explained = await program('h', 'explain', trace);
    assert.match(explained.out, /0xCAA90016/);
    const sent = await program('h', 'refer', saved, '--yes', '--no-open', '--file', join(folder, 'sent.json'));
    assert.equal(sent.status, 0, sent.said);
    await program('h', 'fix', '--dry-run', '--offline', '--json');
    await program('h', 'check', '--offline', '--json', '--user', anna.name);
    const left = readdirSync(folder, { recursive: true }).map(String);
    for (const file of ['report.json', 'told.har', 'sent.json']) assert.ok(left.includes(file), left.join());
    assertUntold(secrets, texts, folder);
  });

  it('is searched for every secret, so that one would be found', () => {
    const { folder } = here();
    const secret = 'abc+/123';
    const untold = (text: string) => () => assertUntold(new Set([secret]), [text], folder);
    untold('nothing')();
    for (const spelling of [secret, encodeURIComponent(secret), btoa(secret)]) assert.throws(untold(`x${spelling}y`));
    assert.throws(untold(`Bearer eyJhbGciOiJub25l.${'x'.repeat(20)}`));
    const file = join(folder, 'left-behind');
    writeFileSync(file, secret);
    assert.throws(untold('nothing'));
    rmSync(file);
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
