import type { CardFacts } from './card.ts';
import type { DeviceFacts, DeviceTool } from './device.ts';
import type { Failure, Outcome } from './failure.ts';
import type { PacAnswer, PacDependence, PacFailure, PacLine } from './pac.ts';

/** Where a piece of evidence was seen: by which check, or in which file and line (counted from 1). */
export type Origin = { readonly check: string } | { readonly file: string; readonly line?: number };

/** One thing that was seen. `seenAt` is ISO 8601 UTC by this computer's clock, which may be wrong. */
type Seen<Kind extends string, Fact> = {
  readonly kind: Kind;
  readonly from: Origin;
  readonly seenAt: string;
} & Readonly<Fact>;

/**
 * What a host is for. `sign-in` is the authority itself, `sign-in-files` the CDN of the sign-in page, `teams` the app's own
 * service, `listed` another one of the Microsoft 365 list that is opened once and no more, `control` a host that has
 * nothing to do with signing in.
 */
export type HostRole = 'sign-in' | 'sign-in-files' | 'teams' | 'listed' | 'control';

export type AddressFamily = 4 | 6;

/** Where a proxy setting was found. Apps differ in which of these they obey. */
export type ProxySource = 'environment' | 'gnome' | 'kde' | 'macos' | 'wininet' | 'winhttp' | 'policy';

/** The way a request took: straight to the host, or through a proxy written `host:port`. */
export type Route =
  | { readonly via: 'direct' }
  | { readonly via: 'proxy'; readonly proxy: string; readonly source: ProxySource };

export type InterfaceAddress = {
  readonly family: AddressFamily;
  readonly address: string;
  readonly scope: 'global' | 'private' | 'link-local' | 'loopback';
};

export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  /** Organisation of the issuer, or its common name when there is none. */
  readonly issuerName: string;
  /** DNS names and addresses of the subject alternative name. */
  readonly names: readonly string[];
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serialNumber: string;
  readonly sha256: string;
  /** `rsa-2048`, `ec-p-256` … */
  readonly key: string;
};

/** How far one trust store goes with the presented chain. `accepted` says nothing about the name or TLS version. */
export type Trust = 'accepted' | Failure['word'];

/** The word of the system's store and of the one that comes with this program. */
export type StoreVerdicts = {
  readonly system: Trust;
  readonly bundled: Trust;
  /** What exactly speaks against the chain; absent when nothing does. For people, never for rules. */
  readonly detail?: string;
};

export type ProxySetting = {
  readonly source: ProxySource;
  readonly mode: 'direct' | 'manual' | 'pac' | 'auto-detect';
  /** `host:port` for https requests; null unless the mode is manual. Credentials are removed. */
  readonly proxy: string | null;
  readonly pacUrl: string | null;
  /** Hosts that go past the proxy, as written. */
  readonly bypass: readonly string[];
};

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

export type MetadataDocument = 'openid-configuration' | 'instance-discovery' | 'signing-keys' | 'user-realm';

export type HttpAnswerFacts = {
  readonly status: number;
  readonly location: string | null;
  readonly server: string | null;
  readonly via: string | null;
  readonly retryAfterSeconds: number | null;
  /** Content of `<title>` when a page came, at most 120 characters. */
  readonly pageTitle: string | null;
};

/** The parts of a real sign-in, in the order in which they can happen. */
export type SignInStage =
  | 'discovery'
  | 'realm'
  | 'renewal'
  | 'federation'
  | 'authorize'
  | 'device-code'
  | 'token'
  | 'keys';

/** What could be otherwise, and can be tried without changing anything on this computer. */
export type Hypothesis =
  | 'past-the-proxy'
  | 'through-the-proxy'
  | 'by-another-resolver'
  | 'without-hosts-file'
  | 'by-ipv4'
  | 'by-ipv6';

/** A small language: few kinds, each used by many. A new kind is a decision, not a convenience. */
export type Evidence =
  | Seen<
      'clock-compared',
      { against: string; by: 'sntp' | 'http-date'; aheadSeconds: number; uncertaintySeconds: number }
    >
  | Seen<'clock-not-compared', { against: string; by: 'sntp' | 'http-date'; failure: Failure }>
  | Seen<
      'network-state',
      {
        interfaces: readonly { readonly name: string; readonly addresses: readonly InterfaceAddress[] }[];
        /** null when the routes could not be read on this system. */
        defaultRoutes:
          | readonly { readonly family: AddressFamily; readonly interface: string; readonly gateway: string | null }[]
          | null;
      }
    >
  | Seen<'hosts-file-read', { file: string; entries: number }>
  | Seen<'hosts-file-entry', { file: string; line: number; address: string; name: string; role: HostRole }>
  | Seen<'resolvers-listed', { resolvers: readonly string[] }>
  | Seen<
      'name-looked-up',
      {
        name: string;
        role: HostRole;
        /** `system`: the call that apps make (getaddrinfo: hosts file, caches, then DNS). Otherwise the resolver's address. */
        by: 'system' | (string & {});
        outcome: Outcome<{ readonly addresses: readonly string[] }>;
        durationMs: number;
      }
    >
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
      }
    >
  | Seen<
      'tls-handshake',
      {
        name: string;
        role: HostRole;
        route: Route;
        /** The address that answered; null through a proxy. */
        address: string | null;
        /** `ok` only if the handshake finished, the name fits and the system's trust store accepts the chain. */
        outcome: Outcome<{ readonly protocol: string; readonly cipher: string }>;
        /** Leaf first; empty when no certificate was presented. */
        chain: readonly CertificateFacts[];
        /** Each store's word on the chain; null when no chain came. */
        trust: StoreVerdicts | null;
        /** What came before it ended; absent where no connection opened. */
        receivedBytes?: number;
        durationMs: number;
      }
    >
  | Seen<
      'revocation-asked',
      {
        /** Hosts that presented the certificate or stand on it. */
        names: readonly string[];
        /** Common name of the certificate. */
        certificate: string;
        by: 'list' | 'ocsp' | 'stapled';
        /** null for an answer that the server sent along unasked. */
        url: string | null;
        route: Route;
        /** `ok` when something came that is a list or an answer; `unknown`: nothing in it that may be believed tells. */
        outcome: Outcome<{
          readonly status: 'good' | 'revoked' | 'unknown';
          readonly revokedAt: string | null;
          /** In the words of RFC 5280: `keyCompromise` … */
          readonly reason: string | null;
        }>;
        durationMs: number;
      }
    >
  | Seen<
      'tls-version-tried',
      { name: string; version: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'; outcome: Outcome<null> }
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
      'endpoint-list-read',
      {
        /** Of the web service that publishes the list. */
        url: string;
        route: Route;
        /** Day of the list that comes with this program: YYYY-MM-DD. */
        shippedAsOf: string;
        outcome: Outcome<{
          /** Version of the published list: YYYYMMDDNN. */
          readonly latest: string;
          /** Hosts that only the published list names, and hosts that it names no more. */
          readonly added: readonly string[];
          readonly removed: readonly string[];
        }>;
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
        proxy: string;
        source: ProxySource;
        /** `host:port` that the proxy was asked to reach. */
        target: string;
        /** `ok` when the proxy answered CONNECT at all; then `status` says what. */
        outcome: Outcome<{ readonly status: number }>;
        /** Schemes of Proxy-Authenticate: Basic, Negotiate, NTLM … */
        authenticationSchemes: readonly string[];
        server: string | null;
        via: string | null;
        /** The proxy's own word, for example X-Squid-Error. */
        reason: string | null;
        durationMs: number;
      }
    >
  | Seen<
      'portal-probed',
      {
        url: string;
        route: Route;
        outcome: Outcome<HttpAnswerFacts>;
        /** Whether the body was exactly what the control host serves. */
        asExpected: boolean;
        /** Where the answer sends a browser, by header, meta element or script; null when it stays. */
        leadsTo: string | null;
        /** The word of a proxy that refuses in place of the host (X-Squid-Error); null when none spoke. */
        proxyError: string | null;
      }
    >
  | Seen<
      'portal-announced',
      {
        /** The program that was told, when it set up the network. */
        by: 'networkd' | 'dhclient' | 'network-manager' | 'macos';
        apiUrl: string;
        route: Route;
        /** What the network says about its log-in. */
        outcome: Outcome<{
          readonly captive: boolean;
          /** The page to open. */
          readonly userPortalUrl: string | null;
          /** Until a log-in is due again. */
          readonly secondsRemaining: number | null;
        }>;
        durationMs: number;
      }
    >
  | Seen<
      'metadata-read',
      {
        document: MetadataDocument;
        url: string;
        route: Route;
        outcome: Outcome<HttpAnswerFacts>;
        /** Whether the body is the document it should be. */
        asExpected: boolean;
        /** What the document says that matters: issuer, realm kind, federation host … */
        says: Readonly<Record<string, string>>;
        durationMs: number;
      } & StageTimes
    >
  | Seen<
      'federation-read',
      {
        /** The organisation's own sign-in server, which the realm of the account names. */
        host: string;
        url: string;
        route: Route;
        /** Nothing is asked of a server whose certificate this computer does not accept. */
        outcome: Outcome<HttpAnswerFacts>;
        isXml: boolean;
        /** Hosts at which it issues tokens to apps (WS-Trust); empty where the document names none. */
        issuers: readonly string[];
        /** Reason of a SOAP fault; null when there is none. */
        fault: string | null;
        durationMs: number;
      }
    >
  | Seen<
      'sign-in-step',
      {
        stage: SignInStage;
        /** The how-manieth step of the sign-in; the last one tells how it ended. */
        place: number;
        /** Who was asked; null when it was the person's turn. */
        host: string | null;
        /** Why it stopped here, in a word of the sign-in client; null when it went well. */
        stopped: string | null;
        /** What the network did; null when it did its part. */
        failure: Failure | null;
        /** Status of the answer that stopped it; null when none did. */
        status: number | null;
        retryAfterSeconds: number | null;
        /** The service's own words: OAuth error and suberror, AADSTS numbers with the deciding one first. */
        error: string | null;
        suberror: string | null;
        numbers: readonly number[];
        /** What Teams would show; null when it would show nothing. */
        statusCode: string | null;
        durationMs: number;
      }
    >
  | Seen<'device-state-read', { by: DeviceTool; facts: DeviceFacts }>
  | Seen<'card-readers-listed', { readers: readonly { readonly name: string; readonly hasCard: boolean }[] }>
  | Seen<'card-read', CardFacts>
  | Seen<
      'event-read',
      {
        log: 'aad';
        /** The number of its kind, such as 1098. */
        event: number;
        /** ISO 8601, by the clock of that time. */
        at: string;
        /** What the system was doing; null when it was not told. */
        api: string | null;
        /** In the order in which they stand there: the wrapper first, what it wraps after it. */
        codes: readonly string[];
        /** AADSTS numbers. */
        numbers: readonly number[];
        correlationId: string | null;
      }
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
    >
  | Seen<'check-not-run', { check: string; status: 'skipped' | 'failed' | 'timed-out'; why: string }>;

export type EvidenceKind = Evidence['kind'];
export type EvidenceOf<Kind extends EvidenceKind> = Extract<Evidence, { kind: Kind }>;

/** A hypothesis about the way to one host. */
export type Supposition = Pick<EvidenceOf<'what-if-tried'>, 'hypothesis' | 'host'>;
