import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { COMMENT } from '../bytes.ts';
import { withoutProxyVariables } from './proxy-variables.ts';

const DEAD = '127.0.0.1:8888';

const cleaned = (text: string): readonly [string, readonly string[]] => {
  const { after, variables } = withoutProxyVariables(new Uint8Array(Buffer.from(text, 'latin1')), [DEAD]);
  return [Buffer.from(after).toString('latin1'), variables];
};

test('every usual spelling of such a line', () => {
  for (const line of [
    'HTTPS_PROXY=http://127.0.0.1:8888',
    'export https_proxy=http://127.0.0.1:8888/',
    "  export HTTPS_PROXY='http://127.0.0.1:8888' # Fiddler",
    'export HTTPS_PROXY="http://me:secret@127.0.0.1:8888" http_proxy=127.0.0.1:8888',
    'ALL_PROXY=127.0.0.1:8888; export ALL_PROXY',
    'https_proxy=http://127.0.0.1:8888;',
  ])
    assert.deepEqual(cleaned(`umask 022\n${line}\n`)[0], `umask 022\n${COMMENT}${line}\n`, line);
});

test('which variables are gone', () => {
  assert.deepEqual(cleaned('export HTTPS_PROXY=127.0.0.1:8888 http_proxy=127.0.0.1:8888')[1], [
    'HTTPS_PROXY',
    'http_proxy',
  ]);
});

test('lines that do more, name another proxy or are no such lines stay', () => {
  for (const line of [
    'export HTTPS_PROXY=http://proxy.contoso.example:8080',
    'if true; then export HTTPS_PROXY=http://127.0.0.1:8888; fi',
    'export HTTPS_PROXY=http://127.0.0.1:8888; start-fiddler',
    'export HTTPS_PROXY=http://127.0.0.1:8888 EDITOR=vi',
    'export HTTPS_PROXY=$PROXY',
    '# HTTPS_PROXY=http://127.0.0.1:8888',
    'MY_HTTPS_PROXY=http://127.0.0.1:8888',
    'NO_PROXY=127.0.0.1:8888',
    'alias p="HTTPS_PROXY=http://127.0.0.1:8888 curl"',
  ])
    assert.deepEqual(cleaned(line), [line, []], line);
});

test('any bytes: without the mark of a comment the file is the old one', () => {
  const piece = fc.constantFrom(
    'export ',
    'HTTPS_PROXY=',
    'http://',
    DEAD,
    '"',
    "'",
    ' ',
    ';',
    '\n',
    '\r\n',
    '#',
    '\u00FF',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      assert.equal(cleaned(text)[0].replaceAll(COMMENT, ''), text);
    }),
    { numRuns: 500 },
  );
});
