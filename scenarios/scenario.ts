import type { RealName } from '../lab/addresses.ts';
import type { Fault } from '../lab/entra/faults.ts';
import type { CheckReport, Strength, Verdict } from '../src/model/report.ts';

/** One world broken in one way (or odd and yet healthy), and what the program must say in it. */
export type Scenario = {
  /** What happened, as somebody would tell it. */
  readonly story: string;
  readonly world: World;
  /** Arguments of signin-doctor; `check --json` unless told. */
  readonly command?: readonly string[];
  readonly expect: Expectation;
};

export type Expectation = {
  readonly verdict: Verdict;
  /** All findings that are not folded, root cause first. Fields that are not named are not compared. */
  readonly findings: readonly { readonly rule: string; readonly strength?: Strength }[];
  /** Rules that must be folded under the root cause; others may be there as well. */
  readonly folded?: readonly string[];
  /** A piece of each reason that must be given for one of the findings. */
  readonly because?: readonly string[];
  /** A piece of each note that must be there. */
  readonly notes?: readonly string[];
  /** Other parts of the report, compared as a subset. */
  readonly report?: Partial<CheckReport>;
};

/** What differs from a plain healthy network with IPv4 and IPv6. */
export type World = {
  /** How far the program's clock is ahead (negative: behind). */
  readonly clockAheadSeconds?: number;
  /** Whether `chronyc` on this computer sets it. */
  readonly canSetClock?: true;
  readonly link?: 'down';
  readonly defaultRoute?: 'missing';
  /** Families in which the computer has addresses. */
  readonly families?: readonly (4 | 6)[];
  /** Lines of the computer's hosts file. */
  readonly hostsFile?: readonly string[];
  /** The computer's DNS servers; the lab's own unless told. */
  readonly resolvers?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Files of the computer, by their path: in `/etc`, or in the home folder `/run/home`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Scripts that stand in for programs of the system that a world cannot run, by name. */
  readonly programs?: Readonly<Record<string, string>>;
  /** GNOME's proxy: none, one as `host:port`, with hosts it is not for, the address of a script, or found automatically. */
  readonly gnomeProxy?:
    | string
    | 'none'
    | 'automatic'
    | { readonly script: string }
    | { readonly address: string; readonly exceptions: readonly string[] };
  /** The DNS suffix of the computer's network. */
  readonly suffix?: string;
  /** A proxy script (PAC file) in the computer's home folder, at `file:///run/home/proxy.pac`. */
  readonly scriptFile?: string;
  /** A web server of the company at `http://wpad.contoso.example` that gives the same for every path. */
  readonly scriptServer?: ScriptServer;
  /** Roots in the computer's own trust store: the service's alone unless told. */
  readonly trusts?: readonly Root[];
  readonly nameServer?: 'dnsmasq' | 'unbound' | 'none';
  /** Answers that differ from the truth, by name. */
  readonly names?: Readonly<Record<string, NameAnswer>>;
  /** Families in which names are published. */
  readonly publishedFamilies?: readonly (4 | 6)[];
  readonly timeServer?: { readonly by: 'responder' | 'chrony'; readonly aheadSeconds: number };
  /** nft rules of the router's forward chain, first match wins. */
  readonly firewall?: readonly string[];
  /** A filter that reads the name in the first packet of a TLS handshake. */
  readonly nameFilter?: { readonly name: RealName; readonly answers: 'reset' | 'nothing' };
  /** How hosts behave, where not as they should. */
  readonly sites?: Partial<Readonly<Record<RealName, Site>>>;
  /** A page at 10.20.0.9 that stands in for blocked hosts. */
  readonly blockPage?: BlockPage;
  /** A log-in page that the router puts in front of everything. */
  readonly captivePortal?: CaptivePortal;
  readonly proxy?: CompanyProxy;
  /** Something on the router that takes connections without being asked. */
  readonly interceptor?: 'squid' | 'mitmproxy';
  /** Hosts whose connections mitmproxy passes on unopened. */
  readonly exempt?: readonly RealName[];
  /** Hosts that an intercepting squid refuses. */
  readonly interceptorDenies?: readonly RealName[];
  /** The root that mitmproxy signs with. */
  readonly inspector?: Inspector;
  /** Somebody signs in: the Entra stand-in answers under the names of both clouds and of a federation server. */
  readonly signIn?: SignIn;
  readonly packets?: PacketSizes;
  /** Properties of the path between the computer and all servers, each way. */
  readonly path?: { readonly delayMs?: number; readonly lossPercent?: number; readonly rateKbit?: number };
};

/** The largest packets: those that the computer makes, and those that pass the router each way; 1,500 bytes unless told. */
export type PacketSizes = {
  readonly computerBytes?: number;
  readonly downBytes?: number;
  readonly upBytes?: number;
  /** Whether senders of larger ones are told. */
  readonly senders?: 'not-told';
};

export type ScriptServer = {
  readonly body: string;
  readonly status?: number;
  /** `nothing`: connections are taken, and that is all. */
  readonly answers?: 'nothing';
};

/** Smart cards lie in `/run/cards` on the computer: `<alias>.pem`, and the key of all of them, `key.pem`. */
export type SignIn = {
  /** A breach of the protocol, for everybody. */
  readonly fault?: Fault;
  /** Apps that are registered besides Microsoft's own. */
  readonly clientIds?: readonly string[];
};

export type Inspector = 'fiddler' | 'zscaler' | 'netskope' | 'kaspersky' | 'charles';

export type Root = 'service' | 'stranger' | 'superfish' | 'webfilter' | Inspector;

export type NameAnswer =
  | 'not-found'
  | 'empty'
  | 'servfail'
  | 'refused'
  | 'silence'
  | readonly string[]
  /** A chain of aliases that ends at the true addresses. */
  | { readonly aliases: readonly string[] };

export type Certificate =
  | 'genuine'
  | 'expired'
  | 'not-yet-valid'
  | 'self-signed'
  | 'other-name'
  | 'no-intermediate'
  | 'unknown-root'
  /** Signed by Superfish with keys of 1,024 bits; by a web filter over SHA-1. */
  | 'weak-key'
  | 'weak-hash'
  /** Meant for clients. */
  | 'wrong-purpose'
  | 'revoked-by-list'
  | 'revoked-by-ocsp'
  /** The genuine one with a second, unknown way to a root in front; with strangers between and out of order; with an OCSP answer. */
  | 'cross-signed'
  | 'unordered'
  | 'stapled';

export type Site = {
  readonly certificate?: Certificate;
  /** What is spoken on port 443: TLS unless told. */
  readonly speaks?: 'plain-http' | 'nothing' | 'tls-1.0' | 'close-after-hello';
  readonly wantsClientCertificate?: boolean;
  /** Who answers: the lab's own server unless told. */
  readonly server?: 'nginx' | 'haproxy';
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** How a large file breaks off in its middle. */
  readonly breaksOff?: 'close' | 'reset' | 'stall';
  /** A large file comes in drops. */
  readonly bytesPerSecond?: number;
  readonly dateAheadSeconds?: number;
  /** Requests whose path has this in it are not answered as they should be. */
  readonly spoils?: { readonly path: string; readonly how: Spoiling };
  /** At endpoints.office.com: the list that is published there; the one that comes with the program unless told. */
  readonly publishes?: { readonly latest: string; readonly adds: readonly string[]; readonly drops: readonly string[] };
  /** Also reachable at this address of the inside network. */
  readonly alsoAt?: string;
};

/** Nothing comes: the connection closes, is reset or stays silent. Half comes, and then it closes. Or a status. */
export type Spoiling = 'close' | 'reset' | 'stall' | 'half' | { readonly status: number };

/** The same for every host that needs TLS. */
export const everywhere = (site: Site): Partial<Record<RealName, Site>> => ({
  'login.microsoftonline.com': site,
  'aadcdn.msftauth.net': site,
  'teams.microsoft.com': site,
});

export type CaptivePortal = {
  /** What comes in place of every page on port 80. `log-in-first` is status 511. */
  readonly shows: 'redirect' | 'page' | 'meta-refresh' | 'script' | 'log-in-first' | 'nothing';
  /** What becomes of port 443: the same in plain text unless told, or over TLS with the router's own certificate. */
  readonly secure?: 'plain-text' | 'own-certificate' | 'reset' | 'silence';
  /** Hosts that it lets through before the log-in. */
  readonly lets?: readonly RealName[];
  /** What the network says about itself; nothing is held back where it says that nobody is captive. */
  readonly announces?: { readonly captive: boolean; readonly secondsRemaining?: number };
};

export type BlockPage = { readonly title: string; readonly secure: 'self-signed' | 'plain-http' | 'closed' };

export type CompanyProxy = {
  /** `socks`: versions 4 and 5 on port 1080, and nothing else. */
  readonly by: 'squid' | 'tinyproxy' | 'mitmproxy' | 'socks';
  /** Speaks TLS on port 8443 besides, with this certificate for `proxy.contoso.example`. */
  readonly overTls?: 'trusted' | 'self-signed';
  /** Wants a name and a password (Basic). */
  readonly wantsPassword?: boolean;
  readonly denies?: readonly RealName[];
  /** Larger answers are not passed on; only mitmproxy can see them. */
  readonly largestAnswerBytes?: number;
  /** Has a resolver of its own that knows all names. */
  readonly resolvesOnItsOwn?: boolean;
};
