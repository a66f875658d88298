/** A signal that also ends after a step's own time limit. */
export const within = (timeoutMs: number, signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
