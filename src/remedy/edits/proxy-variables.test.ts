import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import fc from 'fast-check';
import { COMMENT, SCRIPT_COMMENT } from '../bytes.ts';
import { lineChanges } from '../line-changes.ts';
import { type FileKind, withoutProxyVariables } from './proxy-variables.ts';

const DEAD = '127.0.0.1:8888';

const cleaned = (text: string, kind: FileKind = 'list'): readonly [string, readonly string[]] => {
  const { after, variables } = withoutProxyVariables(new Uint8Array(Buffer.from(text, 'latin1')), [DEAD], kind);
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

test('a proxy of another kind is another proxy, as evidence writes it', () => {
  const line = new TextEncoder().encode('export ALL_PROXY=socks5h://127.0.0.1:8888');
  assert.deepEqual(withoutProxyVariables(line, [DEAD], 'list').variables, []);
  assert.deepEqual(withoutProxyVariables(line, ['socks5://127.0.0.1:8888'], 'list').variables, ['ALL_PROXY']);
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

test('a script in which a block is left empty is still one', { skip: process.platform === 'win32' }, () => {
  const line = 'export HTTPS_PROXY=http://127.0.0.1:8888';
  for (const script of [
    `if [ -n "$WORK" ]; then\n  ${line}\nfi\n`,
    `proxy_on() {\n  ${line}\n}\n`,
    `[ -n "$WORK" ] &&\n  ${line}\necho on\n`,
    `case $WORK in\n  a)\n    ${line}\n    ;;\nesac\n`,
  ]) {
    const [now, variables] = cleaned(script, 'script');
    assert.deepEqual(variables, ['HTTPS_PROXY']);
    const { status, stderr } = spawnSync('sh', ['-n'], { input: now, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, ''], now);
    const [before, after] = [script, now].map((text) => new TextEncoder().encode(text));
    assert.deepEqual(
      lineChanges(before ?? assert.fail(), after ?? assert.fail()).map(({ after: shown }) => shown),
      [now.split('\n').find((one) => one.startsWith(SCRIPT_COMMENT))],
    );
  }
});

test('the second half of a command stays', () => {
  for (const script of [
    'export EDITOR=vi \\\nHTTPS_PROXY=http://127.0.0.1:8888\n',
    'env A=1 \\\r\nHTTPS_PROXY=http://127.0.0.1:8888\r\n',
  ])
    assert.deepEqual(cleaned(script, 'script'), [script, []]);
  assert.deepEqual(cleaned(`echo \\\\\nHTTPS_PROXY=${DEAD}\n`, 'script')[1], ['HTTPS_PROXY']);
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
      assert.equal(cleaned(text, 'script')[0].replaceAll(SCRIPT_COMMENT, ''), text);
    }),
    { numRuns: 500 },
  );
});
