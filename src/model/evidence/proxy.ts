import type { Outcome } from '../failure.ts';
import type { PacAnswer, PacDependence, PacFailure, PacLine } from '../pac.ts';
import type { ProxySource } from './route.ts';
import type { Seen } from './seen.ts';

export type ProxySetting = {
  readonly source: ProxySource;
  readonly mode: 'direct' | 'manual' | 'pac' | 'auto-detect';
  /** For https requests, written like that of a `Route`; null unless the mode is manual. Credentials are removed. */
  readonly proxy: string | null;
  readonly pacUrl: string | null;
  /** Hosts that go past the proxy, as written. */
  readonly bypass: readonly string[];
};

/** What was seen of proxies. */
export type ProxyEvidence =
  | Seen<'proxy-setting', ProxySetting>
  | Seen<
      'pac-fetched',
      {
        source: ProxySource;
        url: string;
        /** `wpad`: nobody named it; it was found by its name in the network. */
        by: 'setting' | 'wpad';
        /** `ok` when anything came; then `status` says what, null for a file. */
        outcome: Outcome<{
          readonly status: number | null;
          readonly contentType: string | null;
          readonly sizeBytes: number;
        }>;
        durationMs: number;
      }
    >
  | Seen<
      'pac-evaluated',
      {
        source: ProxySource;
        /** Of the PAC file, which was found as `pac-fetched` tells. */
        url: string;
        by: 'setting' | 'wpad';
        /** The host that it was asked about. */
        host: string;
        outcome:
          | { readonly ok: true; readonly value: PacAnswer }
          | { readonly ok: false; readonly failure: PacFailure };
        /** The line that decided, or that failed; null when it is not known. */
        line: PacLine | null;
        dependsOn: PacDependence;
        /** What the script printed. */
        alerts: readonly string[];
        durationMs: number;
      }
    >
  | Seen<
      'proxy-contacted',
      {
        /** Written like that of a `Route`. */
        proxy: string;
        source: ProxySource;
        /** `host:port` that the proxy was asked to reach. */
        target: string;
        /** `ok` when the proxy answered at all; then `status` says what: of HTTP, or the one that means what a SOCKS proxy answers. */
        outcome: Outcome<{ readonly status: number }>;
        /** Schemes of Proxy-Authenticate: Basic, Negotiate, NTLM …; methods of SOCKS: `password`, `GSSAPI`. */
        authenticationSchemes: readonly string[];
        server: string | null;
        via: string | null;
        /** The proxy's own word: X-Squid-Error, the number of a SOCKS reply … */
        reason: string | null;
        durationMs: number;
      }
    >;
