/** Readers of what programs wrote down when the network set up this computer; each gives the address of a portal's API. */

const https = (text: string | undefined): string | undefined => /^https:\/\/\S+$/i.exec(text?.trim() ?? '')?.[0];

/** Numbers of the interfaces by name, in `/proc/net/igmp`, which tells those of this very network namespace. */
export const kernelInterfaces = (table: string): ReadonlyMap<string, number> =>
  new Map([...table.matchAll(/^(\d+)\s+(\S+?)\s*:/gm)].map(([, number, name = '']) => [name, Number(number)]));

/** The state that systemd-networkd keeps of one link; from DHCP or from a router. @see networkd-state-file.c of systemd 254 */
export const networkdPortal = (state: string): string | undefined => https(/^CAPTIVE_PORTAL=(.*)$/m.exec(state)?.[1]);

/**
 * The last lease in dhclient's file; option 114 was once called default-url, and has no name in many versions.
 * @see dhclient.leases(5)
 */
export function dhclientPortal(leases: string): string | undefined {
  const last = leases.slice(leases.lastIndexOf('lease {'));
  const [, named, unnamed] =
    /^\s*option (?:(?:default-url|v4-captive-portal) "([^"]*)"|unknown-114 ([^;]+));/m.exec(last) ?? [];
  return https(named ?? (unnamed === undefined ? undefined : unnamedText(unnamed)));
}

/** An option without a name is written as text or as pairs of hexadecimal digits with colons. */
function unnamedText(value: string): string {
  const [, text] = /^"([^"]*)"$/.exec(value) ?? [];
  if (text !== undefined) return text;
  return value
    .split(':')
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('');
}

/** `nmcli -f DHCP4 device show`, which calls option 114 default_url. */
export const networkManagerPortal = (options: string): string | undefined =>
  https(/^DHCP4\.OPTION\[\d+\]:\s+default_url = (.*)$/m.exec(options)?.[1]);

/** `ipconfig getoption <interface> 114` of macOS: the text alone. */
export const ipconfigPortal = (value: string): string | undefined => https(value);
