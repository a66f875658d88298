import type { Evidence } from '../../model/evidence.ts';
import { failureInWords } from '../../model/failure.ts';
import { inRow, say, wordsAs } from '../../model/said.ts';
import { askedHosts } from '../asked-hosts.ts';
import type { Check } from '../check.ts';
import { hostsFileOf, readHostsFile } from '../hosts-file.ts';
import { seenBy } from '../seen.ts';

const ID = 'hosts-file';

/** One line sends a name elsewhere; more than these tell nothing new, and a file may repeat a name without end. */
const ENTRIES_TOLD = 32;

/** Names of the service that this computer's own file sends to a fixed address, past all DNS. */
export const hostsFile: Check = {
  id: ID,
  title: 'Hosts file of this computer',
  // A file on a network drive may take this long; a busy computer too.
  timeoutMs: 5_000,
  async run(context) {
    const file = hostsFileOf(context.host);
    const seen = seenBy(ID, context);
    const text = await context.host.readText(file, context.signal);
    if (!text.ok && text.failure.word !== 'not-found') {
      const why = say`${file} could not be read: ${failureInWords(text.failure)}`;
      return [{ kind: 'check-not-run', ...seen, check: ID, status: 'failed', ...wordsAs('why', why) }];
    }
    const roles = new Map(askedHosts(context.question).map(({ name, role }) => [name, role]));
    // Without such a file nothing is pinned.
    const { lines, entries } = readHostsFile(text.ok ? text.value : '', [...roles.keys()]);
    return [
      { kind: 'hosts-file-read', ...seen, file, entries: lines },
      ...entries.slice(0, ENTRIES_TOLD).map(
        (entry): Evidence => ({
          kind: 'hosts-file-entry',
          ...seen,
          file,
          ...entry,
          role: roles.get(entry.name) ?? 'control',
        }),
      ),
    ];
  },
  summarise(evidence) {
    const pinned = evidence.filter((seen) => seen.kind === 'hosts-file-entry');
    const told = pinned.map(({ name, address }) => say`${name} is sent to ${address}`);
    return told.length === 0 ? say`Pins no name of the service` : inRow(told);
  },
};
