import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from './arguments.ts';
import { type OptionName, options } from './options.ts';
import { UsageError } from './usage-error.ts';

const all = Object.keys(options) as OptionName[];
const read = (...args: string[]) => readArguments(args, 'check', all);

/** The one line that the person sees. */
function complaint(...args: string[]): string {
  try {
    read(...args);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    assert.doesNotMatch(error.message, /\n/);
    return error.message;
  }
  return 'no complaint';
}

describe('arguments', () => {
  it('are options, their values and texts, in any order', () => {
    const { values, texts } = read(
      '0xCAA70004',
      '--for=admin',
      '--timeout',
      '500',
      '--json',
      'again',
      '--only',
      'a, b',
    );
    assert.deepEqual(values, { for: 'admin', timeout: 500, json: true, only: ['a', 'b'] });
    assert.deepEqual(texts, ['0xCAA70004', 'again']);
  });

  it('are texts where Windows writes a code as a negative number, and behind --', () => {
    assert.deepEqual(read('-2147024894', '--json').texts, ['-2147024894']);
    assert.deepEqual(read('--', '--json').texts, ['--json']);
  });

  it('accept addresses and organisations of all alphabets', () => {
    assert.equal(
      read('--user', 'jürgen.o’neil+x@müller-söhne.example').values.user,
      'jürgen.o’neil+x@müller-söhne.example',
    );
    assert.equal(read('--tenant', '0f8fad5b-d9cb-469f-a165-70867728950e').values.tenant?.length, 36);
    assert.equal(read('--tenant', 'consumers').values.tenant, 'consumers');
    assert.equal(read('--tenant', 'contoso.onmicrosoft.com').values.tenant, 'contoso.onmicrosoft.com');
  });

  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['--jsno'], 'check has no option --jsno; did you mean --json?'],
    [['-verbose'], 'check has no option -verbose; did you mean --verbose?'],
    [['--nothing-like-it=3'], 'check has no option --nothing-like-it; "signin-doctor check --help" shows all'],
    [['--json=yes'], '--json takes no value; leave "=yes" out'],
    [['--user'], '--user needs a value: --user <address>'],
    [['--user', '--json'], '--user needs a value: --user <address>'],
    [['--user='], '--user needs a value: --user <address>'],
    [['--user', 'nonsense'], '--user wants an address such as name@contoso.com, not "nonsense"'],
    [['--user', 'a@b'], '--user wants an address such as name@contoso.com, not "a@b"'],
    [['--user', 'a@b@contoso.com'], '--user wants an address such as name@contoso.com, not "a@b@contoso.com"'],
    [['--tenant', 'no such'], '--tenant wants a domain or an id, such as contoso.com, not "no such"'],
    [['--timeout', '-1'], '--timeout wants a number of milliseconds such as 10000, not "-1"'],
    [['--timeout', '0'], '--timeout wants a number of milliseconds such as 10000, not "0"'],
    [['--timeout', '9999999999'], '--timeout wants a number of milliseconds such as 10000, not "9999999999"'],
    [['--timeout', '1e3'], '--timeout wants a number of milliseconds such as 10000, not "1e3"'],
    [['--for', 'boss'], '--for wants user or admin, not "boss"'],
    [['--cloud', 'moon'], '--cloud wants public or usgov or usgovdod or china, not "moon"'],
    [['--only', 'a,,b'], '--only wants names apart by commas, such as clock-offset,tls-chain, not "a,,b"'],
  ];
  for (const [args, message] of wrong) {
    it(`complain about ${args.join(' ')}`, () => assert.equal(complaint(...args), message));
  }

  it('of one command are not those of another', () => {
    assert.throws(() => readArguments(['--code', '1'], 'explain', ['json', 'help']), UsageError);
  });
});
