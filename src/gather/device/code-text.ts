/** A system code in the spelling of the catalogue: `0xC000006D`, also out of decimal and signed numbers. undefined for anything else. */
export function hexCode(text: string | undefined): string | undefined {
  const written = /^(?:0x[\da-f]{1,8}|-?\d{1,10})(?![\w.])/i.exec(text?.trim() ?? '')?.[0];
  if (written === undefined) return undefined;
  const number = Number(written);
  return number < -(2 ** 31) || number >= 2 ** 32 ? undefined : `0x${asHex(number)}`;
}

const asHex = (number: number): string => (number >>> 0).toString(16).toUpperCase().padStart(8, '0');

/** Every code of eight digits in a text, in its order, each once. */
export const hexCodesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\b0x([\da-f]{8})\b/gi)].map(([, digits = '']) => `0x${digits.toUpperCase()}`)),
];

/** The numbers of the sign-in service, in their order, each once. */
export const aadstsNumbers = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/\bAADSTS(\d{4,8})\b/gi)].map(([, digits]) => Number(digits))),
];

/** `2019-01-11 21:02:50.000 UTC`, and ISO 8601, as ISO 8601; undefined for what is no instant. */
export function instant(text: string | undefined): string | undefined {
  const [, day, time, fraction = ''] =
    /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\d*\s*(?:UTC|Z|\+0000)/.exec(text ?? '') ?? [];
  const at = new Date(`${day}T${time}${fraction}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
