import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readHostsFile } from '../../gather/hosts-file.ts';
import { COMMENT } from '../bytes.ts';
import { withoutHostsLines } from './hosts-lines.ts';

const NAMES = ['login.microsoftonline.com', 'teams.microsoft.com'];

const edited = (text: string): string =>
  Buffer.from(withoutHostsLines(Buffer.from(text, 'latin1'), NAMES)).toString('latin1');

test('the line becomes a comment, the rest stays', () => {
  assert.equal(
    edited('127.0.0.1 localhost\n127.0.0.1 login.microsoftonline.com # blocked\n::1 localhost\n'),
    `127.0.0.1 localhost\n${COMMENT}127.0.0.1 login.microsoftonline.com # blocked\n::1 localhost\n`,
  );
});

test('other names of the line keep their address', () => {
  assert.equal(
    edited('127.0.0.1\tlocalhost Login.MicrosoftOnline.com  pc\r\n'),
    `${COMMENT}127.0.0.1\tlocalhost Login.MicrosoftOnline.com  pc\r\n127.0.0.1 localhost pc\r\n`,
  );
  assert.equal(
    edited('::1 a\r\n10.0.0.1 teams.microsoft.com b'),
    `::1 a\r\n${COMMENT}10.0.0.1 teams.microsoft.com b\r\n10.0.0.1 b`,
  );
});

test('a mark of UTF-8 stays at the beginning', () => {
  assert.equal(
    edited('\u00EF\u00BB\u00BF10.0.0.1 teams.microsoft.com'),
    `\u00EF\u00BB\u00BF${COMMENT}10.0.0.1 teams.microsoft.com`,
  );
});

test('comments, other names and names that only look alike are left alone', () => {
  const file =
    '# 10.0.0.1 teams.microsoft.com\n10.0.0.1 my-teams.microsoft.com\n10.0.0.1 teams.microsoft.com.example\nteams.microsoft.com\n';
  assert.equal(edited(file), file);
});

const word = fc.constantFrom(
  ...['10.0.0.1', '::1', ...NAMES, 'Teams.Microsoft.com', 'pc', '#', ' ', '\t', '\n', '\r\n', '\r'],
  ...['\u00E4', '\u00FF', '\u0000'],
);

/** Files as people and programs leave them: with a mark or without, with any line breaks, the last one missing. */
const anyFile = fc
  .tuple(
    fc.constantFrom('', '\u00EF\u00BB\u00BF'),
    fc.array(fc.array(word, { maxLength: 8 })),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom(' ', ''),
  )
  .map(([mark, lines, end, gap]) => mark + lines.map((words) => words.join(gap)).join(end))
  .map((text) => new Uint8Array(Buffer.from(text, 'latin1')));

const entriesOf = (file: Uint8Array, names: readonly string[]) =>
  readHostsFile(new TextDecoder().decode(file), names).entries.map(({ address, name }) => [address, name]);

test('afterwards no file pins one of the names, and every other name is pinned as before', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const after = withoutHostsLines(file, NAMES);
      assert.deepEqual(entriesOf(after, NAMES), []);
      assert.deepEqual(entriesOf(after, ['pc']), entriesOf(file, ['pc']));
    }),
    { numRuns: 500 },
  );
});

test('nothing is lost: every old line is still there, as it was or behind the mark of a comment', () => {
  const linesIn = (bytes: Uint8Array): readonly string[] =>
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(COMMENT, '')
      .split(/\r\n|\r|\n/);
  fc.assert(
    fc.property(anyFile, (file) => {
      const after = [...linesIn(withoutHostsLines(file, NAMES))];
      for (const line of linesIn(file)) {
        const place = after.indexOf(line);
        assert.notEqual(place, -1, line);
        after.splice(0, place + 1);
      }
    }),
    { numRuns: 500 },
  );
});

test('done twice it is done once', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const once = withoutHostsLines(file, NAMES);
      assert.deepEqual(withoutHostsLines(once, NAMES), once);
    }),
  );
});

test('any bytes without such a line come back as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (noise) => {
      assert.deepEqual(withoutHostsLines(noise, NAMES), noise);
    }),
  );
});

test('a block list of half a million lines is done in a moment', () => {
  const list = Buffer.from(`${'0.0.0.0 advertising.example\r\n'.repeat(500_000)}0.0.0.0 teams.microsoft.com`);
  const startedAtMs = performance.now();
  const after = withoutHostsLines(list, NAMES);
  assert.equal(after.length, list.length + COMMENT.length);
  // A second on an idle core; ten where the machine is busy.
  assert.ok(performance.now() - startedAtMs < 10_000);
});
