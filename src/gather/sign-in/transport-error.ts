import type { Failure } from '../../model/failure.ts';

/** Thrown by a fetch over the host when no whole answer came. Branch on `failure`. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: Failure;
  /** Whether an answer had begun when it broke off. */
  readonly answerBegan: boolean;
  constructor(failure: Failure, answerBegan: boolean) {
    super(`${failure.operation}: ${failure.word}`);
    this.failure = failure;
    this.answerBegan = answerBegan;
  }
}
