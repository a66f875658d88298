import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { success } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';

export type PacWorldOptions = {
  /** What the server for PAC files answers; a text is a script. */
  readonly serves?: string | RequestListener;
  readonly pacUrl?: string;
  /** Ports beside 80 at which something accepts connections. */
  readonly open?: readonly number[];
  readonly change?: Partial<Host>;
};

const SCRIPT_TYPE = 'application/x-ns-proxy-autoconfig';

/** A Linux desktop whose GNOME settings name a PAC file, which a real server on this computer serves. */
export async function pacWorld(test: Pick<TestContext, 'after'>, options: PacWorldOptions = {}): Promise<Context> {
  const { serves = '', pacUrl = 'http://wpad.corp.example/proxy.pac', open = [], change = {} } = options;
  const answer: RequestListener =
    typeof serves === 'string' ? (_, out) => out.writeHead(200, { 'content-type': SCRIPT_TYPE }).end(serves) : serves;
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ports = Object.fromEntries([80, ...open].map((one) => [one, port]));
  const gsettings = `org.gnome.system.proxy mode 'auto'\norg.gnome.system.proxy autoconfig-url '${pacUrl}'\n`;
  return localWorld(thisComputer(), ports, {
    platform: 'linux',
    environment: { XDG_CURRENT_DESKTOP: 'GNOME' },
    run: async () => success(gsettings),
    ...change,
  });
}
