import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Settings, settingsOf } from '../../../integrations/settings.ts';
import { type Place, say } from '../../../model/said.ts';
import { UsageError } from '../../usage-error.ts';

type Surroundings = { readonly platform: NodeJS.Platform; readonly environment: NodeJS.ProcessEnv };

const NAME = join('signin-doctor', 'settings.json');

/** Where settings may stand: those of the person first, then those that an organisation gave all its computers. */
export function settingsFiles({ platform, environment }: Surroundings): readonly string[] {
  const { SIGNIN_DOCTOR_SETTINGS, APPDATA, PROGRAMDATA, XDG_CONFIG_HOME } = environment;
  if (SIGNIN_DOCTOR_SETTINGS) return [SIGNIN_DOCTOR_SETTINGS];
  if (platform === 'win32')
    return [APPDATA ?? join(homedir(), 'AppData', 'Roaming'), PROGRAMDATA ?? 'C:\\ProgramData'].map((folder) =>
      join(folder, NAME),
    );
  if (platform === 'darwin') return [homedir(), '/'].map((root) => join(root, 'Library', 'Application Support', NAME));
  // A relative path is invalid there and has to be ignored. @see XDG Base Directory Specification 0.8
  const own = XDG_CONFIG_HOME?.startsWith('/') ? XDG_CONFIG_HOME : join(homedir(), '.config');
  return [own, '/etc'].map((folder) => join(folder, NAME));
}

/** The settings of this computer; the first file that is there counts, and the environment outweighs it. */
export async function settingsHere(surroundings: Surroundings): Promise<Settings> {
  for (const file of settingsFiles(surroundings)) {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
      absent(error, file, surroundings),
    );
    if (text !== undefined) return checked(parsed(text, file), surroundings, file);
  }
  return checked({}, surroundings, say`the environment`);
}

function absent(error: NodeJS.ErrnoException, file: string, { environment }: Surroundings): undefined {
  const isMeant = environment.SIGNIN_DOCTOR_SETTINGS === file;
  if (!isMeant && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
  throw new UsageError(say`the settings in ${file} cannot be read: ${error.code ?? ''}`);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(say`the settings in ${file} are no JSON`);
  }
}

function checked(plain: unknown, { environment }: Surroundings, where: Place): Settings {
  const settings = settingsOf(plain, environment);
  if ('wrong' in settings) throw new UsageError(say`${where}: ${settings.wrong}`);
  return settings;
}
