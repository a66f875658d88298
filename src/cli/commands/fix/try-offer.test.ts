import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { translatorInto } from '../../../catalogue/languages/translator-into.ts';
import type { CommandLine, Offer } from '../../../model/remedy.ts';
import type { CheckReport } from '../../../model/report.ts';
import { journalIn } from '../../../remedy/hands/journal-file.ts';
import { theseHands } from '../../../remedy/hands/these-hands.ts';
import type { Session } from './session.ts';
import { tryOffer } from './try-offer.ts';

describe('an offer whose second step fails', { skip: process.platform === 'win32' }, () => {
  const root = mkdtempSync(join(tmpdir(), 'signin-try-'));
  after(() => rmSync(root, { recursive: true }));

  /** What became of it where its first step is undone like this. */
  async function tried(
    undo: CommandLine,
  ): Promise<Pick<Awaited<ReturnType<typeof tryOffer>>['offer'], 'state' | 'why'>> {
    const offer: Offer = {
      ...{ id: 'two-steps', title: 'Two steps', cause: null, changes: '', mayBreak: null, undo: '' },
      ...{ needsAdmin: false, provenBy: 'hosts-file', forgets: [], awaits: null, takesMs: 0 },
      steps: [
        { kind: 'command', command: ['true'], undo },
        { kind: 'command', command: ['sh', '-c', 'echo no such lease >&2; exit 7'], undo: null },
      ],
    };
    const session: Pick<Session, 'values' | 'translator' | 'workshop' | 'run' | 'signal'> = {
      values: { yes: true },
      translator: await translatorInto('en'),
      workshop: {
        hands: theseHands,
        journal: await journalIn(mkdtempSync(join(root, 'state-'))),
        now: () => new Date(),
      },
      run: 'run',
      signal: new AbortController().signal,
    };
    // It never comes to a second look, so the first one is not read.
    const before = {} as CheckReport;
    return (await tryOffer({ offer, contents: new Map(), hindrance: undefined }, before, [], session as Session)).offer;
  }

  it('has failed where the first one is taken back', async () => {
    const { state, why } = await tried(['true']);
    assert.deepEqual([state, why], ['failed', 'exit status 7: no such lease']);
  });

  it('is not taken back where the first one is not, and says both', async () => {
    const { state, why } = await tried(['sh', '-c', 'echo it is gone >&2; exit 3']);
    assert.deepEqual([state, why], ['undo-failed', 'exit status 7: no such lease; exit status 3: it is gone']);
  });
});
