import type { SignInReport } from '../../../model/report.ts';
import type { Phrases } from '../../../report/languages/phrases.ts';
import { pageBegin, pageEnd, pageStage, pageStyle } from '../../../report/sign-in-page.ts';
import type { Person, StageReport } from '../../../signin/sign-in.ts';
import { growingPage } from './growing-page.ts';
import { type Loopback, openLoopback } from './loopback.ts';
import { refusalIn } from './page-text.ts';
import { endOf } from './person-at.ts';

/** Where the person is led to, and what they paste. */
type Desk = { ask(address: string): void; onPaste(listener: (text: string) => void): void };

export type PersonAtPage = Person & {
  passed(stage: StageReport): void;
  /** Shows the browser that came back how it ended, and stops listening. */
  leave(report: SignInReport): Promise<void>;
};

/** The person at a page of ours, who opens the sign-in page beside it. */
export function personAtPage(
  desk: Desk,
  signal: AbortSignal,
  phrases: Phrases,
  onStage: (stage: StageReport) => void,
): PersonAtPage {
  const page = growingPage(pageBegin(phrases), pageStyle);
  const { promise: pasted, reject: refuse } = Promise.withResolvers<never>();
  pasted.catch(() => {});
  const read = (text: string): void => {
    const refusal = refusalIn(text);
    if (refusal !== undefined) refuse(refusal);
  };
  desk.onPaste(read);
  let loopback: Loopback | undefined;
  const listen = async (): Promise<Loopback> => {
    loopback ??= await openLoopback({ show: page.show, read });
    return loopback;
  };
  return {
    listen,
    async visit(url) {
      const { arrived } = await listen();
      desk.ask(url);
      return await Promise.race([arrived, pasted, endOf(signal)]);
    },
    showCode: () => {},
    passed(stage) {
      page.tell(pageStage(stage.stage, stage.durationMs, stage.error === null, phrases));
      onStage(stage);
    },
    async leave(report) {
      await page.end(pageEnd(report, phrases));
      loopback?.close();
    },
  };
}
