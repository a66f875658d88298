import { nameOf } from '../../../integrations/destination.ts';
import { qrText } from '../../../integrations/qr-code.ts';
import type { Settings } from '../../../integrations/settings.ts';
import type { CheckReport } from '../../../model/report.ts';
import { checkText } from '../../../report/check-text.ts';
import { markOfKey, type SigningKey } from '../../../report/signature/signature.ts';
import { plain } from '../../../report/style.ts';
import type { Values } from '../../options.ts';
import { readerOf } from '../../reader-of.ts';
import type { Terminal } from '../../terminal.ts';
import type { Plan } from './plan.ts';
import { screenCode } from './screen-code.ts';

/** The report as the admin will read it, and what stands around it. */
export async function showPlan(
  { report, destination, parcel }: Plan,
  values: Values,
  terminal: Terminal,
): Promise<void> {
  const to = destination === undefined ? 'your IT admin' : nameOf(destination);
  const letter =
    parcel?.kind === 'mail' ? `${parcel.message.subject}\n\n${parcel.message.text.replaceAll('\r', '')}\n\n` : '';
  const key = report.signature === undefined ? '' : `\nSigned with the key ${markOfKey(report.signature)}.\n`;
  const names = values['with-names'] ? ' It names you and this computer, as you chose.' : '';
  await terminal.print(
    `This is what ${to} will get.${names}\n\n${letter}${checkText(report, readerOf({ for: 'admin' }, terminal))}${key}`,
  );
}

/** The QR code, as large as the window allows. */
export async function showCode(
  report: CheckReport,
  settings: Settings,
  key: SigningKey,
  terminal: Terminal,
): Promise<void> {
  const { watched, columns } = terminal;
  const screen = watched.live
    ? { columns, rows: watched.rows() }
    : { columns: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };
  const shown = await screenCode(report, settings, key, screen);
  if (!shown.fits) {
    terminal.say(
      `The QR code needs a window of ${shown.columns} columns and ${shown.rows} lines; make this one larger, or let signin-doctor serve show it.\n`,
    );
    return;
  }
  await terminal.print(`\n${qrText(shown.code, terminal.style !== plain)}`);
  const opens = settings.helpPage === undefined ? 'a mail with the report' : 'the report at your help desk';
  terminal.say(
    `Point the camera of a phone at it: it opens ${opens}${shown.isWhole ? '' : ' in a short form, since this window is small'}.\n`,
  );
}
