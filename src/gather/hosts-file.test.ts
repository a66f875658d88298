import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { hostsFileOf, readHostsFile } from './hosts-file.ts';

test('where each system keeps it', () => {
  assert.equal(hostsFileOf({ platform: 'linux', environment: {} }), '/etc/hosts');
  assert.equal(hostsFileOf({ platform: 'darwin', environment: {} }), '/etc/hosts');
  const windows = { platform: 'win32', environment: { SYSTEMROOT: 'D:\\WinNT' } } as const;
  assert.equal(hostsFileOf(windows), 'D:\\WinNT\\System32\\drivers\\etc\\hosts');
  assert.equal(hostsFileOf({ ...windows, environment: {} }), 'C:\\Windows\\System32\\drivers\\etc\\hosts');
});

const NAMES = ['one.example', 'two.example', 'six.example'];

test('comments, blanks, several names, the marks of Windows, in the lines where they stand', () => {
  const file = [
    '\uFEFF127.0.0.1\tone.example',
    '# 10.0.0.1 one.example',
    '',
    '  10.0.0.2  One.example other.example two.example # six.example',
    '::1 six.example',
    'FE80::1%eth0 six.example',
    'not-an-address one.example',
    '10.0.0.3',
    'face two.example',
    '10.0.0.4 notone.example one.example.org',
  ].join('\r\n');
  assert.deepEqual(readHostsFile(file, NAMES), {
    lines: 8,
    entries: [
      { line: 1, address: '127.0.0.1', name: 'one.example' },
      { line: 4, address: '10.0.0.2', name: 'one.example' },
      { line: 4, address: '10.0.0.2', name: 'two.example' },
      { line: 5, address: '::1', name: 'six.example' },
      { line: 6, address: 'fe80::1%eth0', name: 'six.example' },
    ],
  });
});

test('any text is read, and every entry stands in its line', () => {
  const word = fc.constantFrom('10.0.0.1', '::1', ...NAMES, 'b', '#', ' ', '\t', '\n', '\r\n', '\r', '\uFEFF');
  const text = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const lines = written.split(/\r\n|\r|\n/);
      for (const { line, address, name } of readHostsFile(written, NAMES).entries) {
        const content = lines[line - 1]?.split('#')[0] ?? '';
        assert.ok(content.includes(address) && content.includes(name) && NAMES.includes(name));
      }
    }),
  );
});

test('a block list of half a million lines holds nothing up', () => {
  const file = '0.0.0.0 advertising.example\n'.repeat(500_000);
  const startedAtMs = performance.now();
  assert.equal(readHostsFile(file, NAMES).lines, 500_000);
  assert.ok(performance.now() - startedAtMs < 2_500);
});
