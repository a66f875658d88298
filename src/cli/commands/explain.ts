import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  does: 'says what a status code means and what to do',
  takes: '<text…>',
  about:
    'Says what every status code in a text means. The text is a code, a pasted error message, a support code that somebody reads to you, a picture that shows a code (PNG, JPEG, WebP, BMP), the file of a report or of a recording (HAR), or "-" for what comes from standard input. No network is needed.',
  options: ['for', 'lang', 'json', 'verbose', 'help'],
  examples: [
    { call: 'explain 0xCAA70004', does: 'one code' },
    { call: 'explain "AADSTS50126: Error validating credentials"', does: 'a pasted message' },
    { call: 'explain WVWX-E1WM-R4W1', does: 'a support code that somebody reads to you' },
    { call: 'explain picture.png', does: 'the code in a screenshot' },
    { call: 'explain - < error.txt', does: 'what a file says' },
    { call: 'explain sign-in.har', does: 'a recording of a sign-in, by this program or a browser' },
  ],
  run: async (call, terminal) => (await import('./explain/run-explain.ts')).runExplain(call, terminal),
};
