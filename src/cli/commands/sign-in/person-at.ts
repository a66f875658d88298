import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { SignInReport } from '../../../model/report.ts';
import { filled, type Phrases } from '../../../report/languages/phrases.ts';
import { pageBegin, pageEnd, pageLine, pageQuestion, pageStage, pageStyle } from '../../../report/sign-in-page.ts';
import type { Person, StageReport } from '../../../signin/sign-in.ts';
import type { Terminal } from '../../terminal.ts';
import { growingPage } from './growing-page.ts';
import { type Loopback, openLoopback } from './loopback.ts';
import { refusalIn, refusalTyped } from './page-text.ts';

/** The person at this computer, and what the browser is told. */
export type PersonHere = Person & {
  /** Shows in the browser how it goes, for somebody who has no terminal; where there is no browser, nothing. */
  openWindow(): Promise<void>;
  passed(stage: StageReport): void;
  say(text: string): void;
  /** Shows the browser how it ended, if it has come at all, and stops listening. */
  leave(report: SignInReport): Promise<void>;
};

/** How the person is reached. */
type Means = {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly phrases: Phrases;
  /** false where there is no browser. */
  open(address: string): Promise<boolean>;
  /** Gets the address that was opened and the one with which the browser came back; null when it did not. */
  visited(url: string, backAt: string | null): void;
};

export function personAt({ terminal, signal, phrases, open, visited }: Means): PersonHere {
  const page = growingPage(pageBegin(phrases), pageStyle);
  const { promise: pasted, reject: refuse } = Promise.withResolvers<never>();
  pasted.catch(() => {});
  const { promise: seen, resolve: see } = Promise.withResolvers<void>();
  const show = (response: ServerResponse): void => {
    page.show(response);
    see();
  };
  const read = (text: string): void => {
    const refusal = refusalIn(text);
    if (refusal !== undefined) refuse(refusal);
  };
  let loopback: Loopback | undefined;
  let hasWindow = false;
  const listen = async (): Promise<Loopback> => {
    loopback ??= await openLoopback({ show, read });
    return loopback;
  };
  return {
    listen,
    async openWindow() {
      hasWindow = await open((await listen()).watchAddress);
    },
    async visit(url) {
      const { arrived, watchAddress } = await listen();
      const opened = (hasWindow || terminal.watched.live) && (await open(url));
      const { signInHere: says } = phrases;
      terminal.say(opened ? `${says.opened}\n` : '');
      terminal.say(`${opened ? says.addressInstead : says.address}\n\n${url}\n\n${says.paste}\n`);
      page.tell(pageQuestion(url, new URL(watchAddress).pathname, phrases));
      let back: string | null = null;
      try {
        back = await Promise.race([arrived, pasted, refusalTyped(terminal.input, signal), endOf(signal)]);
        return back;
      } finally {
        visited(url, back);
      }
    },
    showCode({ userCode, verificationUri }) {
      const text = filled(phrases.signInHere.typeCode, { address: verificationUri, code: userCode });
      terminal.say(`${text}\n`);
      page.tell(pageLine(text));
    },
    passed: ({ stage, durationMs, error }) => page.tell(pageStage(stage, durationMs, error === null, phrases)),
    say: (text) => page.tell(pageLine(text)),
    async leave(report) {
      // What ends at once is over before a browser has come up to show it.
      if (hasWindow) await Promise.race([seen, wait(BROWSER_START_MS, undefined, { ref: false })]);
      await page.end(pageEnd(report, phrases));
      loopback?.close();
    },
  };
}

/** A browser that has to start first takes this long at most, on a slow computer. */
const BROWSER_START_MS = 20_000;

/** Rejects when the time is over, or the person has enough. */
export const endOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
