import { writeFileSync } from 'node:fs';
import { har } from '../../../gather/sign-in/har.ts';
import type { Exchange } from '../../../gather/sign-in/recorded.ts';
import type { EvidenceOf } from '../../../model/evidence.ts';
import { say } from '../../../model/said.ts';
import { program } from '../../program.ts';
import { UsageError } from '../../usage-error.ts';

/** A record of everything that was asked and answered. */
export type Trace = {
  keep(exchange: Exchange): void;
  /** What went through the browser: the address that it opened, and the one with which it came back; null when it did not. */
  visited(url: string, backAt: string | null): void;
  /** `last`: the step with which the sign-in ended; null before. */
  write(last: EvidenceOf<'sign-in-step'> | null): void;
};

/** Without secrets, and still for the person alone: it tells about the account. */
const FILE_MODE = 0o600;

/** Writes into `file`, or nowhere. A place that cannot be written to is told before anybody signs in. */
export function traceInto(file: string | undefined): Trace {
  const exchanges: Exchange[] = [];
  const write: Trace['write'] = (last) => {
    if (file !== undefined) writeFileSync(file, har(exchanges, program, last), { mode: FILE_MODE });
  };
  try {
    write(null);
  } catch (error) {
    throw new UsageError(
      say`--trace ${file ?? ''} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return {
    keep: (exchange) => void exchanges.push(exchange),
    visited: (url, backAt) => void exchanges.push(throughBrowser(url, backAt)),
    write,
  };
}

const throughBrowser = (url: string, location: string | null): Exchange => ({
  ...{ startedAt: new Date(), durationMs: 0, method: 'GET', url, sentHeaders: {}, sentBody: '' },
  answer: location === null ? null : { status: 302, headers: { location }, body: '' },
  failure: null,
});
