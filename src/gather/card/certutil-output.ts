import type { Outcome } from '../../model/failure.ts';

type Reader = { readonly name: string; readonly hasCard: boolean; readonly isSilent: boolean };

/** SCARD_E_NO_SERVICE, SCARD_E_NO_READERS_AVAILABLE: certutil ends with them when nothing is there to be listed. */
const NO_READER: ReadonlySet<number> = new Set([0x8010_001d, 0x8010_002e]);

/** SCARD_E_NO_SMARTCARD, SCARD_W_REMOVED_CARD. */
const NO_CARD: ReadonlySet<number> = new Set([0x8010_000c, 0x8010_0069]);

/** Windows shows its own key store for faces and fingers as a reader with a card. */
const NO_REAL_READER = /^Windows Hello for Business\b/;

/** `--- Reader:` or `--- Leser:`, then `--- Status:` or `--- 状态:`: what stands before the colon is translated, the states are not. */
const READER = /^--- [^:\r\n]{1,40}: (\S.*)\r?\n--- [^:\r\n]{1,40}: (SCARD_STATE_[A-Z_ |]+)/gm;

/** The readers in what `certutil -scinfo -silent` says; undefined where it says nothing of readers. */
export function readersByCertutil(printed: Outcome<string>): readonly Reader[] | undefined {
  if (!printed.ok) {
    const status = (printed.failure.status ?? 0) >>> 0;
    if (NO_READER.has(status)) return [];
    return NO_CARD.has(status) ? [{ name: 'the card reader', hasCard: false, isSilent: false }] : undefined;
  }
  const found = [...printed.value.matchAll(READER)];
  const readers = found.map(([, name = '', state = '']) => ({
    name: name.trim(),
    hasCard: state.includes('SCARD_STATE_PRESENT'),
    isSilent: state.includes('SCARD_STATE_MUTE'),
  }));
  return found.length === 0 ? undefined : readers.filter(({ name }) => !NO_REAL_READER.test(name));
}
