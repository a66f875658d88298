import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { packed } from '../../../report/compact/packed.ts';
import { reportFile } from '../../../report/html/report-file.ts';
import { fullReport, signingKeyForTests } from '../../../report/report-for-tests.ts';
import { signed } from '../../../report/signature/signature.ts';
import { knownHere } from '../../../server/known-here.ts';
import { signinDoctor } from '../../run-for-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
after(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('signin-doctor explain, given a report', { concurrency: 2 }, async () => {
  const key = await signingKeyForTests();
  const sent = await signed(fullReport('inspected'), key);

  it('tells it to an admin, from every form in which it is sent', async () => {
    const link = `https://help.example/report#${(await packed(sent, knownHere(), key)).text}`;
    for (const given of [written('a.json', JSON.stringify(sent)), written('a.html', reportFile(sent)), link]) {
      const { status, stdout, stderr } = await signinDoctor(['explain', given]);
      assert.deepEqual([status, stderr], [1, ''], given.slice(0, 50));
      assert.match(stdout, /not changed since it\s+was signed there/);
      assert.match(stdout, /Something in between opens the secure connection[\s\S]+What you can do as admin/);
    }
    const { stdout } = await signinDoctor(['explain', '-', '--json'], { input: `Look here: ${link} thank you` });
    const { signature, report } = JSON.parse(stdout);
    assert.deepEqual([signature.state, report.findings[0].rule], ['unchanged', 'tls-intercepted']);
  });

  it('says first that it was changed, or that it cannot be read', async () => {
    const changed = written('changed.json', JSON.stringify(sent).replace('"certain"', '"likely"'));
    assert.match((await signinDoctor(['explain', changed])).stdout, /^Changed: /);
    mkdirSync(join(folder, 'folder.json'));
    for (const given of [
      written('damaged.json', '{"program":{"name":"signin-doctor"}}'),
      join(folder, 'folder.json'),
    ]) {
      const { status, stdout, stderr } = await signinDoctor(['explain', given]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^signin-doctor: [^\n]+\n$/);
    }
  });
});
