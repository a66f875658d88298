import { reportFile } from '../report/html/report-file.ts';
import { filled } from '../report/languages/phrases.ts';
import { letterOf } from './letter.ts';
import type { Told } from './told.ts';

const REPORT_FILE = 'sign-in-report.html';

/** A mail as programs for mail take it. */
export type MailMessage = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
};

/** The letter with the report attached: to read as HTML, for programs as JSON. */
export function mailMessage(told: Told, from: string, to: string): MailMessage {
  const { report, shown, phrases } = told;
  const { subject, text } = letterOf(told, filled(phrases.letter.attached, { file: REPORT_FILE }));
  return {
    ...{ from, to, subject, text },
    attachments: [
      { filename: REPORT_FILE, contentType: 'text/html; charset=utf-8', content: reportFile(report, phrases, shown) },
      {
        filename: REPORT_FILE.replace('.html', '.json'),
        contentType: 'application/json',
        content: JSON.stringify(report, null, 2),
      },
    ],
  };
}
