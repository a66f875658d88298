/** Time is counted in steps of this length. */
const STEP_MS = 25;

/** A step that took longer than this was not spent waiting for an answer: the program itself was not running. */
const LONGEST_STEP_MS = 2 * STEP_MS;

type Limit = { readonly endsAtMs: number; readonly controller: AbortController };

const pending = new Set<Limit>();
let timer: ReturnType<typeof setInterval> | undefined;
let lastAtMs = 0;
/** Time in which this program could work. */
let countedMs = 0;

/**
 * A signal that ends with a TimeoutError after a time in which this program could really work. A computer that is too busy, or that
 * slept, reads an answer late that came early: by the clock on the wall a good network would be called slow or dead. Like
 * `AbortSignal.timeout` it does not keep a program alive.
 */
export function timeLimit(ms: number): AbortSignal {
  if (timer === undefined) start();
  const controller = new AbortController();
  pending.add({ endsAtMs: countedMs + ms, controller });
  return controller.signal;
}

/** A signal that also ends after a step's own time limit. */
export const within = (timeoutMs: number, signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, timeLimit(timeoutMs)]);

function start(): void {
  lastAtMs = performance.now();
  timer = setInterval(count, STEP_MS);
  // A browser's timer is a number and keeps nothing alive.
  timer.unref?.();
}

function count(): void {
  const nowMs = performance.now();
  countedMs += Math.min(nowMs - lastAtMs, LONGEST_STEP_MS);
  lastAtMs = nowMs;
  for (const limit of pending) {
    if (limit.endsAtMs > countedMs) continue;
    pending.delete(limit);
    limit.controller.abort(new DOMException('The time for this step is over', 'TimeoutError'));
  }
  if (pending.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
