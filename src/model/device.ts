/** The tool of the system that told: its own name, or what it stands for on Linux. */
export type DeviceTool = 'dsregcmd' | 'whoami' | 'w32tm' | 'app-sso' | 'profiles' | 'intune';

/** How a computer belongs to an organisation. `domain`: only to the directory inside the company, not to Microsoft 365. */
export type DeviceJoin = 'cloud' | 'hybrid' | 'domain' | 'on-premises' | 'none';

/** The system's last try to get or renew the ticket that all work apps share. */
export type TicketAttempt = {
  readonly purpose: 'get' | 'renew';
  /** ISO 8601; null when it was not told. */
  readonly at: string | null;
  /** The system's own code, `0xC000006D`; null when it was not told. */
  readonly status: string | null;
  /** WinHTTP's number of what the network did; 0 when it did its part. */
  readonly httpError: number | null;
  /** Who signed in then. On a shared computer possibly somebody else than who sits there now. */
  readonly user: string | null;
  /** AADSTS numbers in the service's own words. */
  readonly numbers: readonly number[];
  /** The service's own words, at most 300 characters. For people, never for rules. */
  readonly description: string | null;
};

/** How the last try to make this computer known to the organisation ended. */
export type JoinAttempt = {
  /** `pre-check`, `discover`, `auth`, `join` …; null when it was not told. */
  readonly phase: string | null;
  readonly clientCode: string | null;
  readonly serverCode: string | null;
  /** Tests that did not pass, by name. */
  readonly failedTests: readonly string[];
};

/** What a tool says of this computer's place in an organisation. A fact that it does not tell is absent. */
export type DeviceFacts = {
  readonly join?: DeviceJoin;
  /** Work accounts that were added to this computer, which make it known to their organisations. */
  readonly workAccounts?: number;
  readonly tenant?: string;
  /** Whether the organisation knows this computer when it shows its certificate. */
  readonly recognition?: 'recognised' | 'refused' | 'not-tested';
  /** ISO 8601: the end of the certificate by which the organisation knows this computer. */
  readonly certificateEndsAt?: string;
  readonly keysIn?: 'chip' | 'software';
  readonly keyTest?: 'passed' | 'failed' | 'not-tested';
  /** The system found that its keys are gone, and tries to make new ones. */
  readonly keysRecovering?: boolean;
  /** Whether there is a ticket that all work apps share. */
  readonly ticket?: 'present' | 'missing' | 'run-out';
  readonly ticketRenewedAt?: string;
  /** ISO 8601: until then the ticket holds, unless it is renewed before. */
  readonly ticketEndsAt?: string;
  /** Present only when the last try failed, later than the last success. */
  readonly ticketAttempt?: TicketAttempt;
  readonly joinAttempt?: JoinAttempt;
  /** For whom the tool spoke; only `person` tells something about tickets. */
  readonly spokeFor?: 'person' | 'system' | 'other-account';
  /** The address of the account of the system: whom apps try first. null when that account has none. */
  readonly account?: string | null;
  /** The address that the call named, to compare. */
  readonly typed?: string;
  /** The proxies of the person and of the account under which the system itself works, where these differ; null: none. */
  readonly proxies?: { readonly person: string | null; readonly system: string | null };
  readonly management?: 'enrolled' | 'not-enrolled';
  readonly timeService?: 'synchronised' | 'not-synchronised' | 'stopped';
  /** Where the time comes from, in the system's own words. */
  readonly timeSource?: string;
};
