import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importedList } from '../listed.ts';
import type { ImportedCode } from './list.ts';

const SPACES = /^(?:adal|aadsts|wininet|win32|hresult|ntstatus|scard|device-registration|oauth|msal-tag|teams)$/;
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value !== '';
const isOptional = (value: unknown, fits: (value: unknown) => boolean): boolean => value === undefined || fits(value);
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.includes(String(value));

/** What each member of an entry must be. */
const SHAPE: Readonly<Record<keyof ImportedCode, (value: unknown) => boolean>> = {
  space: (value) => SPACES.test(String(value)),
  family: isText,
  symbol: (value) => value === null || (isText(value) && value !== 'unnamed'),
  meaning: isText,
  sources: (value) => Array.isArray(value) && value.length > 0 && value.every(Number.isInteger),
  standing: (value) => isOptional(value, isOneOf('observed', 'disputed')),
  note: (value) => isOptional(value, isText),
  uncertain: (value) => isOptional(value, (it) => it === true),
  embeds: (value) => isOptional(value, (it) => typeof it === 'object'),
  category: (value) => isOptional(value, isText),
  fixBy: (value) => isOptional(value, isOneOf('user', 'admin', 'app-developer', 'microsoft')),
  mayBeCausedBy: (value) => isOptional(value, Array.isArray),
  sameAs: (value) => isOptional(value, (it) => /^0x[0-9A-F]{8}$/.test(String(it))),
};

const COUNTS = { caa: 313, aadsts: 884, other: 561 } as const;

describe('imported facts', () => {
  for (const name of ['caa', 'aadsts', 'other'] as const) {
    it(`${name}: ${COUNTS[name]} entries of the right shape`, async () => {
      const { codes, sources } = await importedList(name);
      assert.equal(Object.keys(codes).length, COUNTS[name]);
      for (const [code, entry] of Object.entries(codes)) {
        for (const [member, fits] of Object.entries(SHAPE)) {
          assert.ok(fits(entry[member as keyof ImportedCode]), `${code}: ${member}`);
        }
        assert.deepEqual(
          Object.keys(entry).filter((member) => !Object.hasOwn(SHAPE, member)),
          [],
          code,
        );
        assert.ok(
          entry.sources.every((index) => sources[index] !== undefined),
          `${code}: sources`,
        );
      }
      for (const url of sources) assert.ok(URL.canParse(url) && url.startsWith('https://'), url);
    });
  }

  it('other spellings of a number lead to a number that is listed', async () => {
    const { codes } = await importedList('other');
    const led = Object.values(codes).flatMap(({ sameAs }) => sameAs ?? []);
    assert.equal(led.length, 8);
    assert.deepEqual(
      led.filter((code) => !Object.hasOwn(codes, code)),
      [],
    );
  });
});
