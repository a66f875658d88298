import type { Person } from '../../../signin/sign-in.ts';
import type { Terminal } from '../../terminal.ts';
import { openInBrowser } from './browser.ts';
import { type Loopback, openLoopback } from './loopback.ts';
import { refusedOnPage } from './page-text.ts';

/** The person at this terminal, and how to tell the browser in the end. */
export type PersonHere = Person & {
  /** Shows the page to the browser, if it has come back, and stops listening. */
  leave(page: string): Promise<void>;
};

/** `visited` gets the address that was opened and the one with which the browser came back. */
export function personAt(
  terminal: Terminal,
  signal: AbortSignal,
  visited: (url: string, backAt: string) => void,
): PersonHere {
  let loopback: Loopback | undefined;
  return {
    async listen() {
      loopback = await openLoopback();
      return loopback;
    },
    async visit(url) {
      const opened = terminal.watched.live && (await openInBrowser(url, HERE));
      terminal.say(opened ? OPENED : '');
      terminal.say(`Sign in at this address${opened ? ', should no browser have come up' : ''}:\n\n${url}\n\n${PASTE}`);
      const back = await Promise.race([arrival(loopback), refusedOnPage(terminal.input, signal), endOf(signal)]);
      visited(url, back);
      return back;
    },
    showCode({ userCode, verificationUri }) {
      terminal.say(`On any device, open ${verificationUri} and type this code: ${userCode}\n`);
    },
    async leave(page) {
      await loopback?.show(page);
      loopback?.close();
    },
  };
}

const HERE = { platform: process.platform, environment: process.env };
const OPENED = 'Your browser shows the sign-in page.\n';
const PASTE = 'Does the page show an error instead? Paste its text here and press Enter.\n';

const arrival = (loopback: Loopback | undefined): Promise<string> =>
  loopback?.arrived ?? Promise.reject(new TypeError('nobody listens'));

/** Rejects when the time is over, or the person has enough. */
const endOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
