/** Time is counted in steps of this length. */
const STEP_MS = 25;

/** A step that took longer than this was not spent waiting for an answer: the program itself was not running. */
const LONGEST_STEP_MS = 2 * STEP_MS;

type Limit = { readonly endsAtMs: number; readonly controller: AbortController };

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
  if (timer === undefined) start();
  const controller = new AbortController();
  pending.add({ endsAtMs: workingMs() + ms, controller });
  return controller.signal;
}

/** A signal that also ends after a step's own time limit. */
export const within = (timeoutMs: number, signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, timeLimit(timeoutMs)]);

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
    limit.controller.abort(new DOMException('The time for this step is over', 'TimeoutError'));
  }
  if (pending.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
