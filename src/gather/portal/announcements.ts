import type { EvidenceOf } from '../../model/evidence.ts';
import type { Step } from '../check.ts';
import type { Host } from '../host/host.ts';
import { dhclientPortal, ipconfigPortal, kernelInterfaces, networkdPortal, networkManagerPortal } from './announced.ts';

/** Where an address of a portal's API was found. */
type By = EvidenceOf<'portal-announced'>['by'];

export type Announcement = { readonly by: By; readonly apiUrl: string };

/**
 * Addresses of the API with which this network tells about its log-in, as the programs that set up the network wrote them
 * down. Windows keeps it to itself. @see RFC 8910 section 2
 */
export async function announcements(context: Step): Promise<readonly Announcement[]> {
  const found = await Promise.all(placesOn(context.host).map((place) => place(context)));
  const all = found.flat();
  return all.filter(({ apiUrl }, at) => isSafe(apiUrl) && all.findIndex((other) => other.apiUrl === apiUrl) === at);
}

/** The API must be reached by https, so that nobody else can answer. @see RFC 8908 section 4.1 */
const isSafe = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

type Place = (context: Step) => Promise<readonly Announcement[]>;

const placesOn = ({ platform }: Host): readonly Place[] => {
  if (platform === 'darwin') return [byMacos];
  return platform === 'linux' ? [byNetworkd, byDhclient, byNetworkManager] : [];
};

const outsideNames = ({ host }: Step): readonly string[] =>
  host
    .interfaces()
    .filter(({ addresses }) => addresses.some(({ scope }) => scope !== 'loopback'))
    .map(({ name }) => name);

const announced = (by: By, apiUrl: string | undefined): readonly Announcement[] =>
  apiUrl === undefined ? [] : [{ by, apiUrl }];

/** The text of a file; empty where there is none. */
async function textOf({ host, signal }: Step, path: string): Promise<string> {
  const read = await host.readText(path, signal);
  return read.ok ? read.value : '';
}

async function byNetworkd(context: Step): Promise<readonly Announcement[]> {
  const numbers = kernelInterfaces(await textOf(context, '/proc/net/igmp'));
  const own = outsideNames(context).flatMap((name) => numbers.get(name) ?? []);
  const states = await Promise.all(own.map((number) => textOf(context, `/run/systemd/netif/links/${number}`)));
  return states.flatMap((state) => announced('networkd', networkdPortal(state)));
}

async function byDhclient(context: Step): Promise<readonly Announcement[]> {
  const files = ['dhclient', ...outsideNames(context).map((name) => `dhclient.${name}`)];
  const leases = await Promise.all(files.map((file) => textOf(context, `/var/lib/dhcp/${file}.leases`)));
  return leases.flatMap((lease) => announced('dhclient', dhclientPortal(lease)));
}

/** Its tool is only called where it runs: this file is written by it. */
async function byNetworkManager(context: Step): Promise<readonly Announcement[]> {
  if ((await textOf(context, '/run/NetworkManager/resolv.conf')) === '') return [];
  const shown = await context.host.run('nmcli', ['-f', 'DHCP4', 'device', 'show'], context.signal);
  return shown.ok ? announced('network-manager', networkManagerPortal(shown.value)) : [];
}

async function byMacos(context: Step): Promise<readonly Announcement[]> {
  const { host, signal } = context;
  const said = await Promise.all(
    outsideNames(context).map((name) => host.run('ipconfig', ['getoption', name, '114'], signal)),
  );
  return said.flatMap((option) => (option.ok ? announced('macos', ipconfigPortal(option.value)) : []));
}
