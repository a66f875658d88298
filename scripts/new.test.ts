import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { projectCopy } from './new/project-copy.ts';

const copy = projectCopy();
const make = (...args: readonly string[]) => copy.node('scripts/new.ts', ...args);
const FOLDERS = ['src/gather/checks', 'src/diagnose/rules', 'src/catalogue'];

describe('npm run new', () => {
  after(copy.remove);

  for (const [kind, name, file] of [
    ['check', 'battery-level', 'src/gather/checks/battery-level.test.ts'],
    ['rule', 'gateway-missing', 'src/catalogue/causes/gateway-missing.json'],
    ['rule', 'zebra-crossing', 'src/diagnose/rules/zebra-crossing.test.ts'],
    ['scenario', 'a-first-story', 'scenarios/a-first-story.ts'],
    ['code', 'aadsts50000', 'src/catalogue/codes/aadsts/AADSTS50000.json'],
  ] as const) {
    it(`writes the ${kind} ${name}`, () => {
      const { status, stdout, stderr } = make(kind, name);
      assert.equal(stderr, '');
      assert.equal(status, 0);
      assert.ok(existsSync(join(copy.folder, file)));
      assert.match(stdout, /then: npm (test|run lab) -- /);
    });
  }

  it('takes what is known of a code from the imported lists', () => {
    const entry = JSON.parse(readFileSync(join(copy.folder, 'src/catalogue/codes/aadsts/AADSTS50000.json'), 'utf8'));
    assert.equal(entry.symbol, 'TokenIssuanceError');
    assert.ok(entry.sources.length > 0);
  });

  it('leaves types and style in order', () => {
    assert.equal(copy.tool('tsc', '--noEmit').stdout, '');
    assert.equal(copy.tool('biome', 'check', '.', '--diagnostic-level=warn').status, 0);
  });

  it('leaves lists and tests in order', () => {
    const written = [
      ...FOLDERS.map((folder) => `${folder}/{all,units,lint}.test.ts`),
      '{src/**,scenarios}/{battery-level,gateway-missing,zebra-crossing}.test.ts',
    ];
    const { status, stdout } = copy.node('--test', '--test-reporter=dot', ...written);
    assert.equal(status, 0, stdout);
  });

  for (const [args, complaint] of [
    [[], /^npm run new check\|rule\|scenario <name>, or npm run new code <code>\n$/],
    [['reader', 'teams-log'], /^there is no kind "reader"/],
    [['rule', 'Clock Skew'], /^"Clock Skew" is no name for a unit/],
    [['rule', '../../oops'], /is no name for a unit/],
    [['rule', 'default'], /^"default" is a word of the language/],
    [['rule', 'clock-skew'], /^src\/diagnose\/rules\/clock-skew\.ts exists already\n$/],
    [['code', '0xcaa82ee7'], /^0xCAA82EE7 is written by hand already\n$/],
    [['code', 'good morning'], /^"good morning" is no status code\n$/],
  ] as const) {
    it(`refuses ${JSON.stringify(args.join(' '))} in one line`, () => {
      const { status, stdout, stderr } = make(...args);
      assert.match(stderr, complaint);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.equal(stdout, '');
      assert.equal(status, 2);
    });
  }
});
