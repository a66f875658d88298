import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Story, stories } from './fix/stories.ts';
import type { Tried } from './fix/tried.ts';
import { type Lab, openLab } from './lab.ts';
import { whyNoCards, whyNot } from './requirements.ts';

const TRIED = `${import.meta.dirname}/fix/tried.ts`;

let lab: Lab;
before(async () => {
  lab = await openLab();
});
after(() => lab?.close());

async function tried({ world, past = '', watched, args = [] }: Story): Promise<Tried> {
  const look = [process.execPath, TRIED, JSON.stringify(watched), ...args];
  const { stdout, stderr } = await lab.run(world, ['sh', '-c', `${past}\nexec "$@"`, 'sh', ...look]);
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout);
}

describe('fix puts a broken world right, proves it, and takes it back', { concurrency: 2 }, () => {
  for (const [name, story] of Object.entries(stories)) {
    it(`${name}: ${story.story}`, {
      skip: whyNot(story) ?? (story.needs === 'cards' ? whyNoCards() : undefined) ?? false,
    }, async () => {
      const { before, fix, between, undo, after } = await tried(story);
      const offers = (fix.report.remedies ?? []).map(({ id, state, cause, why }) => [id, state, cause, why]);
      const expected = Object.entries(story.remedies).map(([id, state]) => [id, state, story.cause, null]);
      assert.deepEqual(offers, expected, fix.stderr);
      const { leaves = [] } = story;
      assert.deepEqual(
        fix.report.findings?.map(({ rule }) => rule),
        leaves,
      );
      assert.deepEqual([fix.status, fix.report.verdict], leaves.length === 0 ? [0, 'healthy'] : [1, 'problem']);
      assert.notDeepEqual(between, before);
      assert.equal(undo.status, 0, undo.stderr);
      assert.deepEqual(
        undo.report.undone?.map(({ state }) => state),
        story.stays ? [] : ['undone'],
      );
      assert.deepEqual(after, story.stays ? between : before);
    });
  }
});

describe('fix, in a broken world,', { skip: whyNot({ world: {} }) ?? false }, () => {
  const pinned: Story['world'] = { hostsFile: ['127.0.0.1 login.microsoftonline.com'] };
  const shell = async (world: Story['world'], script: string): Promise<string> =>
    (await lab.run(world, ['sh', '-c', script])).stdout;

  it('shows the change and makes none, where it only shows, is told no, or is not told yes', async () => {
    const typed = (answer: string): string =>
      `printf '${answer}' | NO_COLOR=1 script -qec 'signin-doctor fix' /dev/null | tr -d '\\r'`;
    const script = `cp /etc/hosts old; signin-doctor fix --dry-run; ${typed('n\\n')}; ${typed('')}; cmp old /etc/hosts && echo unchanged`;
    const printed = await shell(pinned, script);
    assert.equal(printed.match(/becomes: # signin-doctor:\s+127\.0\.0\.1 login/g)?.length, 3, printed);
    assert.match(printed, /Do this\? \[y\/N\]/);
    assert.match(printed, /Left out: nothing was changed\./);
    assert.match(printed, /unchanged\n$/);
  });

  it('does it after a yes', async () => {
    const script = `printf 'y\\n' | script -qec 'signin-doctor fix' /dev/null; grep signin-doctor /etc/hosts`;
    assert.match(await shell(pinned, script), /Helped:.*# signin-doctor: 127\.0\.0\.1 login\.microsoftonline\.com\n$/s);
  });

  it('gives an ordinary user the command for the admin', {
    skip: process.getuid?.() !== 0 && 'only root can become another',
  }, async () => {
    const asNobody = 'setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/tmp/none signin-doctor';
    const printed = await shell(pinned, `${asNobody} fix --yes; cat /etc/hosts`);
    assert.match(printed, /Not done: nothing was changed\. This user may not do it\./);
    assert.match(printed, /sudo signin-doctor fix comment-out-hosts-lines/);
    assert.match(printed, /\n127\.0\.0\.1 login\.microsoftonline\.com\n$/);
  });

  it('takes back what did not help', async () => {
    // The clock of this computer stays wrong whatever chrony says: the service was switched on, so it is switched off again.
    const timedatectl = `#!/bin/sh
echo "$@" >> /run/home/asked
[ "$1" = show ] && printf 'NTP=no\\nCanNTP=yes\\n' || true`;
    const world: Story['world'] = {
      clockAheadSeconds: 600,
      programs: { timedatectl, chronyc: '#!/bin/sh\nexit 1\n' },
    };
    const printed = await shell(world, 'signin-doctor fix --yes --json; echo; cat asked');
    const [document = '', asked = ''] = printed.split('\n}\n');
    const { remedies } = JSON.parse(`${document}\n}`);
    assert.deepEqual(
      remedies.map(({ id, state }: { id: string; state: string }) => [id, state]),
      [['resync-clock', 'did-not-help']],
    );
    assert.deepEqual(asked.trim().split('\n').slice(1), ['set-ntp true', 'set-ntp false']);
  });

  it('killed while it looks whether it helped, is completed by the next call', async () => {
    const killed = `signin-doctor fix --yes & pid=$!
until grep -q '"done"' .local/state/signin-doctor/fix/journal.jsonl 2>/dev/null; do sleep 0.02; done; kill -9 $pid; wait $pid
signin-doctor fix --yes; grep -c signin-doctor /etc/hosts; signin-doctor fix --undo --yes; tail -1 /etc/hosts`;
    const printed = await shell(pinned, killed);
    assert.match(printed, /Completed: Make the lines .* An\s+earlier call was cut off in it\./s);
    assert.match(printed, /\n1\nTaken back: .*\n127\.0\.0\.1 login\.microsoftonline\.com\n$/s);
  });
});
