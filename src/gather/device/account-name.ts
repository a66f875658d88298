import type { DeviceFacts } from '../../model/device.ts';
import type { Outcome } from '../../model/failure.ts';

/** What `whoami /upn` says: one address, or a sentence in some language for accounts that have none, such as local ones. */
export function accountFacts(printed: Outcome<string>): DeviceFacts {
  if (!printed.ok) return printed.failure.status === undefined ? {} : { account: null };
  const address = /^[^\s@"]+@[^\s@".]+(?:\.[^\s@".]+)+$/.exec(printed.value.trim())?.[0];
  return { account: address ?? null };
}
