import type { EvidenceOf } from '../../model/evidence.ts';
import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import type { Judgement, SignInFault } from '../rule.ts';
import { handshakeOfApps } from './route-of-apps.ts';
import { stoppedSteps } from './sign-in-steps.ts';

type Step = EvidenceOf<'sign-in-step'>;

/** What a real sign-in saw of a cause. It is weaker than what checks see: it happened once, and nobody looked closer. */
export function whileSigningIn(book: Book, faults: readonly SignInFault[]): Judgement | undefined {
  const [found] = stoppedSteps(book).flatMap((step) => {
    const fault = faults.find((one) => isOf(step, one));
    return fault === undefined || step.host === null ? [] : [{ step, fault, host: step.host }];
  });
  if (found === undefined) return undefined;
  const { step, fault, host } = found;
  const again = handshakeOfApps(book, host);
  const passed = again?.outcome.ok
    ? [{ evidence: again, text: say`A moment later ${host} answered a check: it comes and goes` }]
    : [];
  return {
    strength: fault.strength,
    because: [{ evidence: step, text: say`While signing in, ${fault.text(host)}` }, ...passed],
    hosts: [host],
  };
}

const isOf = ({ stopped, failure }: Step, { at, words }: SignInFault): boolean =>
  failure === null
    ? at === 'answer' && stopped !== null && words.includes(stopped)
    : at === failure.operation && words.includes(failure.word);
