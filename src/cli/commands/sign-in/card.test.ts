import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { cardCertificateFile } from '../../../../lab/entra/cards.ts';
import { askSilently } from '../../ask-silently.ts';
import { named, type Stage, stage } from './runs-for-tests.ts';

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
const ENGINE = '/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so';
const missing = [MODULE, ENGINE, '/usr/bin/pkcs11-tool', '/usr/bin/softhsm2-util'].find((file) => !existsSync(file));
const PIN = '4711-0815';

const skip = missing === undefined ? false : `${missing} is not installed`;

describe('signing in with a card', { skip }, () => {
  const here = stage();
  const args = ['--smart-card', '--user', 'felix@fabrikam.com'];
  // One card at a time: which is in the reader, the whole process is told.
  describe('at the server of the organisation', () => withCardOf('felix@fabrikam.com', 'federation', here));
  describe('at Entra itself', () => withCardOf('carl@contoso.com', 'authorize', here));

  it('stops where no card is in a reader, with the code of Windows for that', () =>
    withTokens(0, async () => {
      const told = await here().report({ home: 'no card', args, pin: PIN });
      assert.deepEqual([told.outcome, told.statusCode], ['failed', '0x8010000C'], told.said);
    }));

  it('asks for no PIN where several cards could get it', () =>
    withTokens(2, async () => {
      const told = await here().report({ home: 'two cards', args, pin: PIN });
      const step = told.evidence.findLast((seen) => seen.kind === 'sign-in-step');
      assert.deepEqual([told.outcome, step?.stopped], ['failed', 'card-refused'], told.said);
      assert.match(told.said, /There are several cards in the readers\. Leave only the one/);
      assert.doesNotMatch(told.said, /PIN of the card/);
    }));
});

/** With so many cards that are files, on which nothing lies. */
async function withTokens(count: number, act: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${folder}\n`);
  const restore = withEnvironment({ SOFTHSM2_CONF: join(folder, 'softhsm2.conf'), PKCS11_MODULE_PATH: MODULE });
  for (let made = 0; made < count; made += 1) {
    const fresh = ['--init-token', '--free', '--label', `card ${made}`, '--pin', PIN, '--so-pin', '12345678'];
    execFileSync('softhsm2-util', fresh, { stdio: 'pipe' });
  }
  try {
    await act();
  } finally {
    restore();
    rmSync(folder, { recursive: true });
  }
}

/** What the module of the card is told is told to this whole process. Gives what puts it back. */
function withEnvironment(told: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(told).map((name): readonly [string, string | undefined] => [name, process.env[name]]);
  Object.assign(process.env, told);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
}

/** A card that is a file: SoftHSM holds the key and the certificate of the person, and gives neither away. */
function withCardOf(name: string, stageOfCard: string, here: () => Stage): void {
  const person = named(name);
  const folder = mkdtempSync(join(tmpdir(), 'card-'));
  let restore = (): void => {};
  before(() => {
    mkdirSync(join(folder, 'tokens'));
    writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\n`);
    restore = withEnvironment({ SOFTHSM2_CONF: join(folder, 'softhsm2.conf'), PKCS11_MODULE_PATH: MODULE });
    const { served } = here();
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'person.der')];
    const quietly = { stdio: 'pipe' } as const;
    const named = ['--token', 'card', '--label', 'card', '--id', '01', '--pin', PIN];
    execFileSync('openssl', ['pkcs8', '-topk8', '-nocrypt', '-in', served.keyFile, '-out', key], quietly);
    const source = cardCertificateFile(served.folder, person);
    execFileSync('openssl', ['x509', '-in', source, '-outform', 'der', '-out', certificate], quietly);
    const fresh = ['--init-token', '--free', '--label', 'card', '--pin', PIN, '--so-pin', '12345678'];
    execFileSync('softhsm2-util', fresh, quietly);
    execFileSync('softhsm2-util', ['--import', key, ...named], quietly);
    const login = ['--module', MODULE, '--token-label', 'card', '--login', '--pin', PIN];
    const object = ['--write-object', certificate, '--type', 'cert', '--id', '01', '--label', 'card'];
    execFileSync('pkcs11-tool', [...login, ...object], quietly);
  });
  after(() => {
    restore();
    rmSync(folder, { recursive: true, force: true });
  });

  const args = ['--smart-card', '--user', person.name];

  it('asks for the PIN once, shows it nowhere, and the card vouches for the person', async () => {
    here().secrets.add(PIN);
    const told = await here().report({ home: person.name, args, pin: PIN });
    assert.deepEqual([told.outcome, told.account, told.verdict], ['signed-in', person.name, 'healthy'], told.said);
    assert.equal(told.said.match(/PIN of the card: /g)?.length, 1);
    assert.match(told.said, /tries/);
  });

  it('stops at a wrong PIN, and does not ask again', async () => {
    const told = await here().report({ home: `wrong ${person.name}`, args, pin: '9999' });
    const step = told.evidence.findLast((seen) => seen.kind === 'sign-in-step');
    assert.deepEqual([told.outcome, told.stage, step?.stopped], ['failed', stageOfCard, 'card-refused'], told.said);
    assert.deepEqual([told.statusCode, told.findings[0]?.rule], ['0x8010006B', 'card-pin-wrong']);
    assert.equal(told.said.match(/PIN of the card: /g)?.length, 1);
  });

  it('is cancelled where no PIN is given', async () => {
    const told = await here().report({ home: `none ${person.name}`, args, pin: '' });
    assert.deepEqual([told.outcome, told.stage], ['cancelled', stageOfCard], told.said);
  });
}

describe('a PIN', () => {
  /** What is taken for the PIN, and what the terminal shows, when this is typed. */
  async function typed(keys: string): Promise<readonly [pin: string, shown: string]> {
    const input = new PassThrough();
    const shown: string[] = [];
    const say = (text: string): void => void shown.push(text);
    const pin = askSilently({ input: input as never, say }, 'PIN: ', new AbortController().signal);
    input.write(keys);
    return [await pin, shown.join('')];
  }

  it('is not written where it is typed', async () => {
    assert.deepEqual(await typed('4711\n'), ['4711', 'PIN: \n']);
  });

  it('is none when the person gives up', async () => {
    assert.deepEqual(await typed('47\u0003'), ['', 'PIN: \n']);
  });
});
