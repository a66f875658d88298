import type { Delivery } from '../integrations/destination.ts';
import type { QrCode } from '../integrations/qr-code.ts';
import type { Told } from '../integrations/told.ts';
import type { CheckReport } from '../model/report.ts';
import type { Place } from '../model/said.ts';

/** A report that may go; or which kinds of secrets stand in it where none belongs, so that it stays. */
export type Readied =
  | { readonly ok: true; readonly report: CheckReport }
  | { readonly ok: false; readonly secrets: readonly string[] };

/** How reports leave this computer; whoever opens the page says how. */
export type HandOff = {
  /** The report as it goes: without persons (or with them, when they choose so), without secrets, signed. */
  ready(report: CheckReport, withNames: boolean): Promise<Readied>;
  /** Whether there are names to put back. */
  hasNames(report: CheckReport): Promise<boolean>;
  /** Whom reports can be sent to from here, for people; null when the person has to send them. */
  readonly helpDesk: Place | null;
  /** A mail address of the help desk, for drafts; empty when there is none. */
  readonly address: string;
  send(told: Told, signal: AbortSignal): Promise<Delivery>;
  /** For a phone; it opens the page of the help desk, or a mail. */
  code(told: Told): Promise<{ readonly code: QrCode; readonly opens: 'page' | 'mail'; readonly isWhole: boolean }>;
};
