import type { ProxySetting, ProxySource } from '../../model/evidence.ts';
import { isWithin } from './address-range.ts';

/**
 * Places whose entries also hold for every name below them.
 * @see https://curl.se/docs/manpage.html#NOPROXY
 * @see https://docs.gtk.org/gio/method.SimpleProxyResolver.set_ignore_hosts.html
 */
const COVERS_NAMES_BELOW: ReadonlySet<ProxySource> = new Set(['environment', 'gnome', 'kde']);

/** Whether a setting sends this host past its proxy. */
export function bypasses(setting: ProxySetting, host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  const matches = COVERS_NAMES_BELOW.has(setting.source) ? isAtOrBelow : isLike;
  return setting.bypass.some((entry) => entry === '*' || holds(bare(entry), name, matches));
}

function holds(entry: string, name: string, matches: (entry: string, name: string) => boolean): boolean {
  if (entry === '<local>') return !name.includes('.') && !name.includes(':');
  return isWithin(name, entry) || matches(entry, name);
}

/** An entry without its scheme and port, which do not matter to us: we ask for https on 443 alone. */
const bare = (entry: string): string =>
  entry
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^([^:]*):\d+$/, '$1');

/** `example.com`, `.example.com` and `*.example.com` all mean the domain and everything below it. */
function isAtOrBelow(entry: string, name: string): boolean {
  const domain = entry.replace(/^\*?\./, '');
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`));
}

/** The whole name, with `*` for any run of characters; an entry that begins with a dot means any name that ends so. */
function isLike(entry: string, name: string): boolean {
  const pattern = entry.startsWith('.') ? `*${entry}` : entry;
  const source = pattern.split('*').map((part) => part.replace(/[^\w-]/g, String.raw`\$&`));
  return new RegExp(`^${source.join('.*')}$`).test(name);
}
