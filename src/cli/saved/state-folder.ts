import { homedir } from 'node:os';
import { join } from 'node:path';

type Surroundings = { readonly platform: NodeJS.Platform; readonly environment: NodeJS.ProcessEnv };

const NAME = 'signin-doctor';

/** Where programs keep what is neither settings nor work of the person. @see XDG Base Directory Specification 0.8 */
export function stateFolder({ platform, environment }: Surroundings): string {
  const { LOCALAPPDATA, XDG_STATE_HOME } = environment;
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), NAME);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  // A relative path is invalid there and has to be ignored.
  return join(XDG_STATE_HOME?.startsWith('/') ? XDG_STATE_HOME : join(homedir(), '.local', 'state'), NAME);
}
