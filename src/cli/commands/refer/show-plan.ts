import { qrText } from '../../../integrations/qr-code.ts';
import type { Settings } from '../../../integrations/settings.ts';
import type { Told } from '../../../integrations/told.ts';
import { checkText } from '../../../report/check-text.ts';
import { filled } from '../../../report/languages/phrases.ts';
import { printable } from '../../../report/printable.ts';
import { markOfKey, type SigningKey } from '../../../report/signature/signature.ts';
import { plain } from '../../../report/style.ts';
import type { Values } from '../../options.ts';
import { readerOf } from '../../reader-of.ts';
import type { Terminal } from '../../terminal.ts';
import type { Plan } from './plan.ts';
import { screenCode } from './screen-code.ts';

/** The report as the admin will read it, and what stands around it. */
export async function showPlan({ told, to, parcel }: Plan, values: Values, terminal: Terminal): Promise<void> {
  const { report, shown, phrases } = told;
  const { refer: says } = phrases;
  const letter = parcel?.kind === 'mail' ? [parcel.message.subject, parcel.message.text].map(harmless) : [];
  const parts = [
    [filled(says.shown, { to }), ...(values['with-names'] ? [says.withNames] : [])].join(' '),
    ...letter,
    checkText(shown, readerOf({ for: 'admin' }, terminal, phrases)).trimEnd(),
    ...(report.signature === undefined ? [] : [filled(says.signed, { key: markOfKey(report.signature) })]),
  ];
  await terminal.print(`${parts.join('\n\n')}\n`);
}

/** A letter as a terminal may show it, with its lines and their indents: a report from elsewhere may hold commands for terminals. */
export const harmless = (letter: string): string =>
  letter
    .split(/\r?\n/)
    .map((line) => line.replace(/[^ ].*/s, (words) => printable(words)))
    .join('\n');

/** The QR code, as large as the window allows. */
export async function showCode(told: Told, settings: Settings, key: SigningKey, terminal: Terminal): Promise<void> {
  const { refer: says } = told.phrases;
  const shown = await screenCode(told, settings, key, screenOf(terminal));
  if (!shown.fits) return terminal.say(`${filled(says.codeTooLarge, { columns: shown.columns, rows: shown.rows })}\n`);
  await terminal.print(`\n${qrText(shown.code, terminal.style !== plain)}`);
  const opens = settings.helpPage === undefined ? says.codeMail : says.codePage;
  terminal.say(`${[opens, ...(shown.isWhole ? [] : [says.codeShort])].join(' ')}\n`);
}

/** A file has room for everything. */
const screenOf = ({ watched, columns }: Terminal): { readonly columns: number; readonly rows: number } =>
  watched.live
    ? { columns, rows: watched.rows() }
    : { columns: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };
