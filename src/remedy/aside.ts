import type { Deed, Look } from './remedy.ts';

/**
 * Moves of those folders that exist, each to a name of its own beside it: on the same disk, so that it is done at once. `whileClosed`
 * are the programs that use them.
 */
export async function aside(
  { exists, now }: Look,
  folders: readonly string[],
  whileClosed: readonly string[],
): Promise<readonly Deed[]> {
  const stamp = now().toISOString().replace(/\D/g, '').slice(0, 14);
  const deeds: Deed[] = [];
  for (const from of folders)
    if (await exists(from)) deeds.push({ kind: 'move', from, to: `${from}.signin-doctor-${stamp}`, whileClosed });
  return deeds;
}
