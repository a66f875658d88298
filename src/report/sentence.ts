/** A thought with its full stop. */
export const sentence = (text: string): string => {
  if (/[.!?…:。！？：]$/.test(text)) return text;
  return `${text}${/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text) ? '。' : '.'}`;
};
