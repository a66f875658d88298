import { open } from 'node:fs/promises';

/** Names in a folder are on the disk only when the folder is. Windows sees to that itself and opens no folders. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder);
  await handle.sync();
}
