import type { Command } from './command.ts';

export const serve: Command = {
  name: 'serve',
  does: 'opens the page: the same help in your browser',
  takes: '',
  about:
    'Opens a page on this computer that explains codes, examines the computer and really signs you in, for you alone: it needs the key in its address. With --help-desk it serves everybody: codes and causes, and instead of the server it examines what the browser of each person sees; the settings (docs/hand-off.md) say where its reports can be sent. Ctrl-C ends it.',
  options: ['port', 'no-open', 'client-id', 'tenant', 'help-desk', 'listen', 'help'],
  examples: [
    { call: 'serve', does: 'opens the page in your browser' },
    { call: 'serve --no-open --port 8080', does: 'only says where the page is' },
    { call: 'serve --help-desk --listen 0.0.0.0 --port 80', does: 'for a whole company' },
  ],
  run: async (call, terminal) => (await import('./serve/run-serve.ts')).runServe(call, terminal),
};
