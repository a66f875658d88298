import type { CardFacts } from '../../model/card.ts';

/** A token in a slot, as PKCS#11 tells of it. */
export type Token = {
  /** `0x68ff1627`: by it the slot is asked further. */
  readonly slot: string;
  /** Mostly the name of the reader. */
  readonly name: string;
  readonly model: string;
} & Pick<CardFacts, 'pinTriesLeft' | 'isPinWrong'>;

/** The tokens in what `pkcs11-tool --list-slots` prints; slots without one, and without anything on it, are left out. */
export const tokensIn = (text: string): readonly Token[] =>
  text.split(/^(?=Slot \d)/m).flatMap((part) => {
    const [, slot = '', name = ''] = /^Slot \d{1,4} \((0x[\da-f]{1,16})\): (.*)$/m.exec(part) ?? [];
    const flags = valueIn(part, 'token flags');
    if (slot === '' || !flags.includes('token initialized')) return [];
    return [{ slot, name: name.trim(), model: valueIn(part, 'token model'), ...pinBy(flags) }];
  });

const valueIn = (part: string, name: string): string =>
  new RegExp(String.raw`^\s*${name}\s*: (.*)$`, 'm').exec(part)?.[1]?.trim() ?? '';

/** @see PKCS #11 section 3.2, CKF_USER_PIN_LOCKED, CKF_USER_PIN_FINAL_TRY, CKF_USER_PIN_COUNT_LOW */
function pinBy(flags: string): Pick<CardFacts, 'pinTriesLeft' | 'isPinWrong'> {
  if (flags.includes('user PIN locked')) return { pinTriesLeft: 0 };
  if (flags.includes('final user PIN try')) return { pinTriesLeft: 1 };
  return { pinTriesLeft: null, ...(flags.includes('user PIN count low') ? { isPinWrong: true as const } : {}) };
}

/** The ids of certificates in what `pkcs11-tool --list-objects --type cert` prints, in hex, each once. */
export const certificateIdsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/^\s*ID:\s+((?:[\da-f]{2}){1,64})\s*$/gim)].map(([, id = '']) => id.toLowerCase())),
];
