import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linesOf } from '../bytes.ts';
import { withoutProxyVariables } from './proxy-variables.ts';
import { beginsOnItsOwn } from './shell-lines.ts';

const LINE = 'HTTPS_PROXY=127.0.0.1:8888';

/** Each leaves the variable set at its end, and shows the same line as a text in between. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'a here-document': `cat <<EOF\n${LINE}\nEOF\n${LINE}\n`,
  'its word in quotes': `cat << 'THE END' >&2\n${LINE}\nTHE END\ncat <<"E"\n${LINE}\nE\ncat <<\\E\n${LINE}\nE\n${LINE}\n`,
  'with tabs': `if :; then\n\tcat <<-EOF\n\t\t${LINE}\n\tEOF\nfi\n${LINE}\n`,
  'an end that is none': `cat <<EOF\n EOF\nEOF \n\tEOF\n${LINE}\nEOF\n${LINE}\n`,
  'two in one line': `cat <<A; cat <<-B\n${LINE}\nA\n${LINE}\n\tB\n${LINE}\n`,
  'behind a backslash': `cat <<A \\\n | cat\n${LINE}\nA\n${LINE}\n`,
  'inside a here-document': `cat <<A\ncat <<B\n${LINE}\nA\n${LINE}\n`,
  'quotes inside a here-document': `cat <<'A'\nit's "\n${LINE}\nA\n${LINE}\n`,
  'a string over lines': `echo 'first\n${LINE}\n'"a \\" b\n${LINE}\n"\n${LINE}\n`,
  'a command with a here-document inside a string': `echo "$(cat <<A\n${LINE}\nA\n)"\n${LINE}\n`,
  'the second half of a command': `echo \\\n${LINE}\n${LINE}\n`,
  'a comment is no beginning': `echo a # it's <<EOF \\\n${LINE}\n`,
  'quoted, it is no beginning': `echo '<<EOF' "<<EOF" \\<\\<EOF a#b\n${LINE}\n`,
  'arithmetic is no beginning': `echo $((1<<2)) $(( 1 << 3 ))\n${LINE}\n`,
  'lines of Windows': `cat <<EOF\r\n${LINE}\r\nEOF\r\n${LINE}\n`,
};

const run = (script: string) => spawnSync('sh', { input: script, encoding: 'utf8', env: { PATH: process.env.PATH } });

describe('a shell script without its dead proxy', { skip: process.platform === 'win32' }, () => {
  for (const [name, script] of Object.entries(SCRIPTS))
    it(`says what it said, and no longer sets the variable: ${name}`, () => {
      const { after } = withoutProxyVariables(new TextEncoder().encode(script), ['127.0.0.1:8888'], 'script');
      const text = new TextDecoder().decode(after);
      const ending = '\necho "ends with $HTTPS_PROXY"\n';
      const [before, now] = [run(script + ending), run(text + ending)];
      assert.match(before.stdout, /ends with 127\.0\.0\.1:8888\n$/);
      assert.deepEqual([now.stdout, now.stderr], [before.stdout.replace(/(ends with ).*\n$/, '$1\n'), before.stderr]);
    });
});

it('here-strings of bash are none', () => {
  assert.deepEqual(beginsOnItsOwn(linesOf(`cat <<<EOF\n${LINE}\n`)), [true, true]);
});

it('any text: one answer for each line, and where there is no end the rest is left alone', () => {
  const piece = fc.constantFrom('<<', '<<-', 'EOF', "'", '"', '\\', '#', '((', '))', '\n', '\t', ' ', "$'", LINE);
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const lines = linesOf(pieces.join(''));
      assert.equal(beginsOnItsOwn(lines).length, lines.length);
      const unended = beginsOnItsOwn(['cat <<NEVER\n', ...lines]);
      assert.deepEqual(
        unended.slice(1),
        lines.map(() => false),
      );
    }),
  );
});
