import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Offer, Proof } from '../model/remedy.ts';
import { carryOut } from './carry-out.ts';
import { digestOf } from './digest.ts';
import { withoutHostsLines } from './edits/hosts-lines.ts';
import { journalIn } from './hands/journal-file.ts';
import { theseHands } from './hands/these-hands.ts';
import { settle } from './settle.ts';
import type { Workshop } from './workshop.ts';

/**
 * For tests: what `fix` does between its two checks, and after them, in a folder with a hosts file, a cache and a setting. Started as a
 * program, with the folder and what the second check says, it does that in a process of its own, which can be killed.
 */

export const workshopIn = async (folder: string): Promise<Workshop> => ({
  hands: theseHands,
  journal: await journalIn(join(folder, 'state')),
  now: () => new Date(),
});

/** As the tools of a system keep theirs: the old value or the new one, whenever somebody looks. */
const setting = (folder: string, value: string): readonly string[] => [
  ...['sh', '-c', `printf ${value} > "$1.next" && mv "$1.next" "$1"`, 'sh'],
  join(folder, 'setting'),
];

async function fix(folder: string, proof: Proof): Promise<void> {
  const workshop = await workshopIn(folder);
  const hostsFile = join(folder, 'hosts');
  const before = new Uint8Array(await readFile(hostsFile));
  const after = withoutHostsLines(before, ['login.microsoftonline.com']);
  const [old, now] = await Promise.all([digestOf(before), digestOf(after)]);
  const offer: Offer = {
    ...{ id: 'everything', title: 'Everything', cause: 'clock-skew', changes: '', mayBreak: null, undo: '' },
    ...{ needsAdmin: false, provenBy: 'hosts-file', forgets: [], awaits: null, takesMs: 0 },
    steps: [
      { kind: 'file', path: hostsFile, before: old, after: now, lines: [] },
      { kind: 'move', from: join(folder, 'cache'), to: join(folder, 'cache.aside') },
      { kind: 'command', command: setting(folder, 'new'), undo: setting(folder, 'old') },
    ],
  };
  const contents = new Map([
    [old, before],
    [now, after],
  ]);
  const { work } = await carryOut(
    { offer, contents, hindrance: undefined },
    'run',
    workshop,
    new AbortController().signal,
  );
  await settle(work, workshop, proof);
}

if (import.meta.main) {
  const [, , folder = '', proof] = process.argv;
  await fix(folder, proof === 'did-not-help' ? proof : 'helped');
}
