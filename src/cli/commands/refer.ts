import type { Command } from './command.ts';

export const refer: Command = {
  name: 'refer',
  does: 'sends the report to your IT admin: mail, Teams, file, QR code',
  takes: '[report.json|-]',
  about:
    'Examines this computer, or takes a saved report, shows exactly what will be sent, keeps it in a file, asks, and sends it. What names you or this computer is replaced by stand-ins; secrets never leave. --to takes a mail address or the https address of a webhook; without it the help desk of the settings gets it, and without that you get the file. docs/hand-off.md tells about settings, mail servers and signatures.',
  options: [
    'to',
    'form',
    'file',
    'qr',
    'yes',
    'with-names',
    'no-open',
    'code',
    'user',
    'tenant',
    'cloud',
    'offline',
    'timeout',
    'lang',
    'json',
    'help',
  ],
  examples: [
    { call: 'refer', does: 'examines, shows the report and keeps it as a file' },
    { call: 'refer --to helpdesk@contoso.com', does: 'sends it by mail, after asking' },
    { call: 'refer --qr', does: 'a QR code that carries the report to a phone' },
    { call: 'refer report.json --to https://… --yes', does: 'a saved report to a webhook, without asking' },
  ],
  run: async (call, terminal) => (await import('./refer/run-refer.ts')).runRefer(call, terminal),
};
