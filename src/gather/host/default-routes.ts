import { type Outcome, success } from '../../model/failure.ts';
import { bsdRoutes } from './bsd-routes.ts';
import type { DefaultRoute } from './host.ts';
import { linuxRoutes4, linuxRoutes6 } from './linux-routes.ts';
import { readText } from './read-text.ts';
import { runCommand } from './run-command.ts';
import { windowsRoutes } from './windows-routes.ts';

type Routes = Outcome<readonly DefaultRoute[]>;

/** The ways out of this computer's own network. */
export function defaultRoutes(signal: AbortSignal): Promise<Routes> {
  if (process.platform === 'linux') return ofLinux(signal);
  const isWindows = process.platform === 'win32';
  return isWindows
    ? printed('route', ['print'], windowsRoutes, signal)
    : printed('netstat', ['-rn'], bsdRoutes, signal);
}

/** Where IPv6 is off, its file is missing. */
async function ofLinux(signal: AbortSignal): Promise<Routes> {
  const [v4, v6] = await Promise.all([readText('/proc/net/route', signal), readText('/proc/net/ipv6_route', signal)]);
  if (!v4.ok) return v4;
  return success([...linuxRoutes4(v4.value), ...(v6.ok ? linuxRoutes6(v6.value) : [])]);
}

async function printed(
  command: string,
  args: readonly string[],
  read: (text: string) => readonly DefaultRoute[],
  signal: AbortSignal,
): Promise<Routes> {
  const text = await runCommand(command, args, signal);
  return text.ok ? success(read(text.value)) : text;
}
