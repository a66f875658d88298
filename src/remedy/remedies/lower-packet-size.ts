import type { EvidenceOf } from '../../model/evidence.ts';
import type { Deed, Look, Plan, Remedy } from '../remedy.ts';

/** Every network that carries IPv6 lets packets of this size pass. @see RFC 8200 section 5 */
const SMALL_BYTES = 1_280;

export const lowerPacketSize: Remedy = {
  id: 'lower-packet-size',
  title: 'Send smaller packets',
  changes: `The largest packet of every network connection becomes ${SMALL_BYTES} bytes, until this computer starts again.`,
  mayBreak: 'Large transfers become a little slower.',
  undo: 'The old size is set again.',
  provenBy: 'http-transfer',
  ways: [
    {
      system: 'linux',
      needsAdmin: true,
      runs: [`ip link set dev <connection> mtu ${SMALL_BYTES}`],
      plan: planForLinux,
    },
    {
      system: 'darwin',
      needsAdmin: true,
      runs: [`ifconfig <connection> mtu ${SMALL_BYTES}`],
      plan: planForMac,
    },
    {
      system: 'win32',
      needsAdmin: true,
      runs: [`netsh interface ipv4 set subinterface <connection> mtu=${SMALL_BYTES} store=active`],
      plan: planForWindows,
    },
  ],
};

/** The connections that lead out, as the check saw them. */
function connections({ evidence }: Look): readonly string[] {
  const states = evidence.filter((seen): seen is EvidenceOf<'network-state'> => seen.kind === 'network-state');
  return [...new Set(states.flatMap(({ defaultRoutes }) => (defaultRoutes ?? []).map((route) => route.interface)))];
}

/** One change for each connection whose size is known and larger; `change` gives the command for a size. */
async function planFor(
  look: Look,
  ask: (name: string) => readonly [string, ...string[]],
  size: RegExp,
  change: (name: string, bytes: number) => readonly string[],
): Promise<Plan | undefined> {
  const deeds: Deed[] = [];
  for (const name of connections(look)) {
    const [program, ...args] = ask(name);
    const printed = await look.run(program, args, look.signal);
    const bytes = Number(printed.ok ? size.exec(printed.value)?.[1] : Number.NaN);
    if (bytes > SMALL_BYTES)
      deeds.push({ kind: 'command', command: change(name, SMALL_BYTES), undo: change(name, bytes) });
  }
  return deeds.length === 0 ? undefined : { deeds };
}

function planForLinux(look: Look): Promise<Plan | undefined> {
  return planFor(
    look,
    (name) => ['ip', '-o', 'link', 'show', 'dev', name],
    /\bmtu (\d+)/,
    (name, bytes) => ['ip', 'link', 'set', 'dev', name, 'mtu', String(bytes)],
  );
}

/** Not `networksetup -setMTU`, which lasts: this is gone with the next start, as on the other systems. */
function planForMac(look: Look): Promise<Plan | undefined> {
  return planFor(
    look,
    (name) => ['ifconfig', name],
    /\bmtu (\d+)/,
    (name, bytes) => ['ifconfig', name, 'mtu', String(bytes)],
  );
}

/** `    1500                1     123456      98765  Wi-Fi`: sizes and names, under a heading in any language. */
async function planForWindows(look: Look): Promise<Plan | undefined> {
  const deeds: Deed[] = [];
  for (const family of ['ipv4', 'ipv6']) {
    const printed = await look.run('netsh', ['interface', family, 'show', 'subinterfaces'], look.signal);
    const set = (name: string, bytes: string): readonly string[] => [
      ...['netsh', 'interface', family, 'set', 'subinterface', name],
      ...[`mtu=${bytes}`, 'store=active'],
    ];
    for (const [, bytes = '', name = ''] of (printed.ok ? printed.value : '').matchAll(SUBINTERFACE))
      if (Number(bytes) > SMALL_BYTES && Number(bytes) <= LARGEST_ETHERNET_BYTES)
        deeds.push({ kind: 'command', command: set(name, String(SMALL_BYTES)), undo: set(name, bytes) });
  }
  return deeds.length === 0 ? undefined : { deeds };
}

const SUBINTERFACE = /^ *(\d{3,10}) +\d+ +\d+ +\d+ +(\S.*?)\r?$/gm;

/** Larger ones are jumbo frames, which somebody set on purpose for a network of their own; the loopback says 4,294,967,295. */
const LARGEST_ETHERNET_BYTES = 1_500;
