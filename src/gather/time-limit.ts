/** Time is counted in steps of this length. */
const STEP_MS = 25;

/** A step that took longer than this was not spent waiting for an answer: the program itself was not running. */
const LONGEST_STEP_MS = 2 * STEP_MS;

type Limit = {
  readonly endsAtMs: number;
  readonly controller: AbortController;
  /** Leaves alone what it listened to; absent where it follows nothing. */
  readonly release?: () => void;
};

const pending = new Set<Limit>();
let timer: ReturnType<typeof setInterval> | undefined;
let lastAtMs = performance.now();
let countedMs = 0;

/**
 * A clock of the time in which this program could work, as far as anybody looked: what it waits for while limits run. Only
 * differences mean something; it never goes back.
 */
export function workingMs(): number {
  const sinceMs = performance.now() - lastAtMs;
  return countedMs + (timer === undefined ? sinceMs : Math.min(sinceMs, LONGEST_STEP_MS));
}

/**
 * A signal that ends with a TimeoutError after a time in which this program could really work. A computer that is too busy, or that
 * slept, reads an answer late that came early: by the clock on the wall a good network would be called slow or dead. Like
 * `AbortSignal.timeout` it does not keep a program alive.
 */
export function timeLimit(ms: number): AbortSignal {
  const controller = new AbortController();
  wait({ endsAtMs: endAfter(ms), controller });
  return controller.signal;
}

/**
 * A signal that also ends after a step's own time limit. Not `AbortSignal.any`: Node keeps what that makes once somebody has
 * listened to it, and programs that check again and again would grow.
 */
export function within(timeoutMs: number, signal: AbortSignal): AbortSignal {
  if (signal.aborted) return signal;
  const controller = new AbortController();
  const follow = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', follow, { once: true });
  wait({ endsAtMs: endAfter(timeoutMs), controller, release: () => signal.removeEventListener('abort', follow) });
  return controller.signal;
}

function endAfter(ms: number): number {
  if (timer === undefined) start();
  return workingMs() + ms;
}

const wait = (limit: Limit): void => void pending.add(limit);

function start(): void {
  count();
  timer = setInterval(tick, STEP_MS);
  // A browser's timer is a number and keeps nothing alive.
  timer.unref?.();
}

function count(): void {
  countedMs = workingMs();
  lastAtMs = performance.now();
}

function tick(): void {
  count();
  for (const limit of pending) {
    if (limit.endsAtMs > countedMs) continue;
    pending.delete(limit);
    limit.release?.();
    limit.controller.abort(new DOMException('The time for this step is over', 'TimeoutError'));
  }
  if (pending.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
