import type { Known } from '../report/compact/compact.ts';
import { packed } from '../report/compact/packed.ts';
import { filled } from '../report/languages/phrases.ts';
import type { SigningKey } from '../report/signature/signature.ts';
import { destinationOf } from './destination.ts';
import { letterOf } from './letter.ts';
import { mailDraft } from './mail-draft.ts';
import { MOST_BYTES } from './qr-code.ts';
import type { Settings } from './settings.ts';
import type { Told } from './told.ts';

/** What a phone opens when it has read the code: the page of the help desk, or a mail where there is none. */
export type Carried = { readonly address: string; readonly isWhole: boolean };

type Way = Pick<Settings, 'helpDesk' | 'helpPage'>;

/**
 * A report as one address, no longer than `mostBytes`. Behind the # of a link it stays with the browser: a browser sends that part to nobody.
 * Without a help page it is a mail with the same letters in it.
 */
export async function carried(
  told: Told,
  { helpDesk, helpPage }: Way,
  known: Known,
  key: SigningKey | undefined,
  mostBytes = MOST_BYTES,
): Promise<Carried> {
  // As browsers write it, where every letter is one byte.
  const page = helpPage === undefined ? undefined : new URL(helpPage).href;
  const around = (text: string): string => (page === undefined ? draft(told, helpDesk, text) : `${page}#${text}`);
  const { text, isWhole } = await packed(told.report, known, key, mostBytes - around('').length);
  return { address: around(text), isWhole };
}

/** Reasons and steps are in the letters already; the mail says only what it is about. */
function draft({ shown, phrases }: Told, helpDesk: string | undefined, text: string): string {
  const findings = shown.findings.slice(0, 1).map((finding) => ({ ...finding, because: [], actions: [] }));
  const destination = helpDesk === undefined ? undefined : destinationOf(helpDesk);
  const to = destination?.kind === 'mail' ? destination.address : '';
  return mailDraft(letterOf({ shown: { ...shown, findings }, phrases }, filled(phrases.letter.packed, { text })), to);
}
