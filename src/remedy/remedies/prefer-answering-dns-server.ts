import { withFirstServer } from '../edits/name-servers.ts';
import type { Look, Plan, Remedy } from '../remedy.ts';

const FILE = '/etc/resolv.conf';

export const preferAnsweringDnsServer: Remedy = {
  id: 'prefer-answering-dns-server',
  title: 'Ask the DNS server first that gives the right address',
  changes: 'DNS servers that stand before one with a right answer become comments. No new server is asked.',
  mayBreak: 'Names that only the servers left out know, such as those inside a company or a home, are no longer found.',
  undo: 'The old file is kept and comes back to the byte.',
  provenBy: 'name-resolution',
  ways: [{ system: 'linux', needsAdmin: true, runs: [`# in front of lines of ${FILE}`], plan }],
};

/** Only with a server that this computer is already set to, and that the check tried. */
async function plan({ evidence, bytesOf }: Look): Promise<Plan | undefined> {
  const better = evidence.flatMap((seen) =>
    seen.kind === 'what-if-tried' && seen.hypothesis === 'by-another-resolver' && seen.outcome.ok
      ? (seen.using ?? [])
      : [],
  );
  const before = await bytesOf(FILE);
  const [server] = better;
  if (before === undefined || server === undefined) return undefined;
  const after = withFirstServer(before, server);
  return after && { deeds: [{ kind: 'file', path: FILE, before, after }] };
}
