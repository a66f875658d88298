import type { CloudName } from '../catalogue/endpoints.ts';
import type { SignInReport } from '../model/report.ts';
import type { Phrases } from '../report/languages/phrases.ts';
import type { Begin, Run, Runs } from './runs.ts';

/** Between the person at the page and the sign-in that goes on. */
export type Desk = {
  /** Where the person is to sign in; null until the service has named it. */
  address(): string | null;
  ask(address: string): void;
  /** The person gives the text of an error that stays in the browser. */
  paste(text: string): void;
  onPaste(listener: (text: string) => void): void;
  cancel(): void;
  readonly cancelled: AbortSignal;
};

export type SignInAbout = {
  /** The app that the person signs in to, registered by their organisation. */
  readonly clientId: string;
  readonly user: string | null;
  readonly tenant: string | null;
  readonly cloud: CloudName;
  /** In which the person is told how it goes. */
  readonly phrases: Phrases;
  readonly desk: Desk;
};

/** Really signs somebody in. */
export type SignInHere = Begin<SignInAbout, SignInReport>;

export type SignInRun = Run<SignInAbout, SignInReport>;
export type SignInRuns = Runs<SignInAbout, SignInReport>;

export function openDesk(): Desk {
  let asked: string | null = null;
  let listener: (text: string) => void = () => {};
  const cancelled = new AbortController();
  return {
    address: () => asked,
    ask(address) {
      asked = address;
    },
    paste: (text) => listener(text),
    onPaste(next) {
      listener = next;
    },
    cancel: () => cancelled.abort(),
    cancelled: cancelled.signal,
  };
}
