import { hostsFileOf, readHostsFile } from '../../gather/hosts-file.ts';
import { withoutHostsLines } from '../edits/hosts-lines.ts';
import type { Look, Plan, Remedy, Way } from '../remedy.ts';

const FILES = { linux: '/etc/hosts', darwin: '/etc/hosts', win32: String.raw`%SystemRoot%\System32\drivers\etc\hosts` };

export const commentOutHostsLines: Remedy = {
  id: 'comment-out-hosts-lines',
  title: 'Make the lines of the hosts file that stand in the way comments',
  changes: 'Lines of the hosts file that send a name of the sign-in service to a fixed address become comments.',
  mayBreak: 'Something on this computer may rely on these lines.',
  undo: 'The old file is kept and comes back to the byte.',
  provenBy: 'hosts-file',
  ways: (['linux', 'darwin', 'win32'] as const).map(
    (system): Way => ({ system, needsAdmin: true, runs: [`# in front of lines of ${FILES[system]}`], plan }),
  ),
};

async function plan(look: Look): Promise<Plan | undefined> {
  const path = hostsFileOf(look);
  const before = await look.bytesOf(path);
  if (before === undefined) return undefined;
  const names = namesInTheWay(look);
  const after = withoutHostsLines(before, names);
  const isClean = readHostsFile(new TextDecoder().decode(after), names).entries.length === 0;
  return isClean && after.length !== before.length ? { deeds: [{ kind: 'file', path, before, after }] } : undefined;
}

/** A pinned name that still leads to the real host harms nobody: its line stays. */
function namesInTheWay({ evidence }: Look): readonly string[] {
  const pinned = evidence.flatMap((seen) => (seen.kind === 'hosts-file-entry' ? seen.name : []));
  const works = evidence.flatMap((seen) =>
    seen.kind === 'tls-handshake' && seen.route.via === 'direct' && seen.outcome.ok ? seen.name : [],
  );
  return [...new Set(pinned)].filter((name) => !works.includes(name));
}
