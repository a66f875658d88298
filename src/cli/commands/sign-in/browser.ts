import { spawn } from 'node:child_process';

type Surroundings = { readonly platform: NodeJS.Platform; readonly environment: NodeJS.ProcessEnv };

/** Which program opens an address, and with what before it. Windows gets no shell in between: `&` would end the address. */
function opener({ platform, environment }: Surroundings): readonly [string, ...string[]] | undefined {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** Opens an address in the person's browser; false when there is none to open it in. */
export async function openInBrowser(address: string, surroundings: Surroundings): Promise<boolean> {
  const [program, ...before] = opener(surroundings) ?? [];
  if (program === undefined) return false;
  const child = spawn(program, [...before, address], { detached: true, stdio: 'ignore' });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true)).once('error', () => resolve(false));
  });
  child.unref();
  return started;
}
