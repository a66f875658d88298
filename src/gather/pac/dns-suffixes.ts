import type { Step } from '../check.ts';
import { askRegistry } from '../proxy/registry.ts';

const TCPIP = String.raw`HKLM\System\CurrentControlSet\Services\Tcpip\Parameters`;

const words = (text = ''): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** `search` or `domain` lines of resolv.conf; the last one counts. @see resolv.conf(5) */
export const suffixesInResolvConf = (text: string): readonly string[] =>
  words([...text.matchAll(/^(?:search|domain)\s+(.*)$/gm)].at(-1)?.[1]);

/** `search domain[0] : corp.example` of `scutil --dns`. */
export const suffixesInScutil = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/^\s*(?:search domain\[\d+\]|domain)\s*:\s*(\S+)$/gm)].map(([, name = '']) => name)),
];

/** The DNS suffixes that this computer tries for short names. None when they cannot be read. */
export async function dnsSuffixes({ host, signal }: Step): Promise<readonly string[]> {
  if (host.platform === 'win32') {
    const values = await askRegistry(host, TCPIP, signal);
    const listed = ['searchlist', 'domain', 'dhcpdomain'].flatMap((name) => words(values.get(name)));
    return [...listed, ...words(host.environment.USERDNSDOMAIN)];
  }
  const printed =
    host.platform === 'darwin'
      ? await host.run('scutil', ['--dns'], signal)
      : await host.readText('/etc/resolv.conf', signal);
  if (!printed.ok) return [];
  return host.platform === 'darwin' ? suffixesInScutil(printed.value) : suffixesInResolvConf(printed.value);
}
