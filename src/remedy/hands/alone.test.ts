import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { alone } from './alone.ts';

describe('the place of the only one', { skip: process.platform === 'win32' }, () => {
  const root = mkdtempSync(join(tmpdir(), 'signin-alone-'));
  after(() => rmSync(root, { recursive: true }));

  for (const platform of ['linux', 'darwin'] as const)
    it(`is there for one at a time, also before the folder is: ${platform}`, async () => {
      const folder = join(root, platform, 'fix');
      const first = await alone(folder, platform);
      assert.ok(first);
      assert.equal(await alone(folder, platform), undefined);
      first.leave();
      const second = await alone(folder, platform);
      assert.ok(second);
      second.leave();
    });

  it('the folder that holds it is for the person alone', async () => {
    const folder = join(root, 'mode', 'fix');
    (await alone(folder, 'darwin'))?.leave();
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  it('what a killed owner left there is taken over', async () => {
    const folder = join(root, 'killed');
    (await alone(folder, 'darwin'))?.leave();
    writeFileSync(join(folder, 'fix.sock'), '');
    const place = await alone(folder, 'darwin');
    assert.ok(place);
    place.leave();
  });
});
