import type { CheckReport } from '../model/report.ts';
import type { Known } from '../report/compact/compact.ts';
import { type Packed, packed } from '../report/compact/packed.ts';
import type { SigningKey } from '../report/signature/signature.ts';
import { letterOf } from './letter.ts';
import { mailDraft } from './mail-draft.ts';
import { MOST_BYTES } from './qr-code.ts';
import type { Settings } from './settings.ts';

/** What a phone opens when it has read the code: the page of the help desk, or a mail where there is none. */
export type Carried = { readonly address: string; readonly isWhole: boolean };

type Way = Pick<Settings, 'helpDesk' | 'helpPage'>;

/**
 * A report as one address, no longer than `mostBytes`. Behind the # of a link it stays with the browser: a browser sends that part to nobody.
 * Without a help page it is a mail with the same letters in it.
 */
export async function carried(
  report: CheckReport,
  { helpDesk, helpPage }: Way,
  known: Known,
  key: SigningKey,
  mostBytes = MOST_BYTES,
): Promise<Carried> {
  const around =
    helpPage === undefined ? (text: string) => draft(report, helpDesk, text) : (text: string) => `${helpPage}#${text}`;
  const { text, isWhole }: Packed = await packed(report, known, key, mostBytes - around('').length);
  return { address: around(text), isWhole };
}

/** Reasons and steps are in the letters already; the mail says only what it is about. */
function draft(report: CheckReport, helpDesk: string | undefined, text: string): string {
  const findings = report.findings.slice(0, 1).map((finding) => ({ ...finding, because: [], actions: [] }));
  const to = helpDesk?.includes('@') ? helpDesk : '';
  return mailDraft(letterOf({ ...report, findings }, `The report, for signin-doctor explain: ${text}`), to);
}
