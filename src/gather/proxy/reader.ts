import type { ProxySetting, ProxySource } from '../../model/evidence.ts';
import type { Host } from '../host/host.ts';

/** Reads one place where proxies are set. */
export type ProxyReader = {
  readonly source: ProxySource;
  /** Whether this place can exist here; decided from the platform and environment alone, so that it costs nothing. */
  exists(host: Host): boolean;
  /** undefined when the place turns out to be absent or says nothing. */
  read(host: Host, signal: AbortSignal): Promise<ProxySetting | undefined>;
};

/** What one place may say at once. Where several are set, the most automatic one wins, as WinINet and macOS do it. */
type Said = {
  readonly pacUrl?: string | null;
  readonly autoDetect?: boolean;
  readonly proxy?: string | null;
  readonly bypass?: readonly string[];
};

/** One setting out of everything that one place says; `direct` when it says to use none. */
export function settingOf(source: ProxySource, said: Said): ProxySetting {
  const { pacUrl = null, autoDetect = false, proxy = null, bypass = [] } = said;
  if (pacUrl) return { source, mode: 'pac', proxy: null, pacUrl: withoutCredentials(pacUrl), bypass: [] };
  if (proxy) return { source, mode: 'manual', proxy, pacUrl: null, bypass };
  return { source, mode: autoDetect ? 'auto-detect' : 'direct', proxy: null, pacUrl: null, bypass: [] };
}

const withoutCredentials = (url: string): string => url.replace(/^([a-z]+:\/\/)[^/]*@/i, '$1');

/** A list as written in one line: separated by comma, semicolon or space. */
export const listed = (text: string): readonly string[] => text.split(/[,;\s]+/).filter((entry) => entry !== '');
