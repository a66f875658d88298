import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';

/** Gives the place up again. */
export type Place = { leave(): void };

/**
 * Takes the place of the only one who works on a folder; undefined while somebody else has it. The kernel gives it free when the
 * process ends, however it ends. Rejects where the folder is needed and cannot be made.
 */
export async function alone(folder: string, platform: NodeJS.Platform): Promise<Place | undefined> {
  const path = addressOf(folder, platform);
  const isFile = path.startsWith(folder);
  if (isFile) await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  const first = await listenAt(path);
  // Only where the address is a file does it outlive its owner.
  const server = first ?? (isFile && !(await answers(path)) ? await takeOver(path) : undefined);
  return server && { leave: () => void server.close() };
}

/** For the person alone, as the journal beside it. */
const FOLDER_MODE = 0o700;

/** Abstract on Linux, a pipe on Windows: both without a file. @see unix(7) */
function addressOf(folder: string, platform: NodeJS.Platform): string {
  const name = `signin-doctor-fix-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return platform === 'linux' ? `\0${name}` : `${folder}/fix.sock`;
}

function listenAt(path: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

async function takeOver(path: string): Promise<Server | undefined> {
  await rm(path, { force: true });
  return await listenAt(path);
}
