import type { Failure, Outcome } from '../failure.ts';
import type { AddressFamily, HostRole, HttpAnswerFacts, Route } from './route.ts';
import type { Seen } from './seen.ts';

/**
 * How long the stages of one request took. A stage that came to nothing counts as long as it was waited for; one that was
 * not begun is absent. Through a proxy `resolveMs` and `connectMs` are those of the proxy, and its tunnel counts as connecting.
 */
export type StageTimes = {
  readonly resolveMs?: number;
  readonly connectMs?: number;
  readonly secureMs?: number;
  /** From the request to the beginning of the answer. */
  readonly firstByteMs?: number;
  readonly bodyMs?: number;
};

/** Why an answer ended. `complete`: all announced bytes came; `closed-early`, `reset`: the connection went; `stalled`: silence. */
export type TransferEnd = 'complete' | 'closed-early' | 'reset' | 'stalled' | 'not-begun';

/** What could be otherwise, and can be tried without changing anything on this computer. */
export type Hypothesis =
  | 'past-the-proxy'
  | 'through-the-proxy'
  | 'by-another-resolver'
  | 'without-hosts-file'
  | 'by-ipv4'
  | 'by-ipv6'
  /** With the certificate that a server forgot to send, fetched from the place that its own names. */
  | 'with-issuer-fetched';

/** What was seen of the way to a host. */
export type PathEvidence =
  | Seen<
      'connection-attempted',
      {
        name: string;
        role: HostRole;
        address: string;
        family: AddressFamily;
        port: number;
        outcome: Outcome<null>;
        durationMs: number;
        /** The same by the clock on the wall, also while this program could not run; absent in older reports. */
        wallMs?: number;
      }
    >
  | Seen<
      'size-tried',
      {
        name: string;
        role: HostRole;
        route: Route;
        /** `down`: towards this computer. */
        direction: 'up' | 'down';
        /** `hello`: the first message of a TLS handshake; `request`: an http request or its answer. */
        by: 'hello' | 'request';
        /** Of the message whose size was varied; the other one is short. */
        sizeBytes: number;
        outcome: Outcome<null>;
        /** From the request to the end of the answer; the connection was open by then. */
        durationMs: number;
      }
    >
  | Seen<
      'transfer',
      {
        url: string;
        role: HostRole;
        route: Route;
        /** null when nothing came. */
        answer: HttpAnswerFacts | null;
        /** Content-Length; null when the server did not announce one. */
        announcedBytes: number | null;
        receivedBytes: number;
        ended: TransferEnd;
        failure: Failure | null;
        /** How long nothing had come when it ended; absent where no answer began. */
        silentMs?: number;
        durationMs: number;
      } & StageTimes
    >
  | Seen<
      'what-if-tried',
      {
        hypothesis: Hypothesis;
        host: string;
        /** The proxy or the DNS server with which it was tried; null where there is none to name. */
        using: string | null;
        /** `ok` when a whole question was answered as it should be. */
        outcome: Outcome<null>;
        /** 0 when the checks had tried it already. */
        durationMs: number;
      }
    >;
