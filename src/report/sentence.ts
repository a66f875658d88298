/** A thought with its full stop, which in Japanese stands behind a remark in brackets as well. */
export const sentence = (text: string): string => {
  if (/[.!?…:。！？：]$/.test(text)) return text;
  return `${text}${JAPANESE_END.test(text) ? '。' : '.'}`;
};

const JAPANESE_END = /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}](?: ?\([^)]*\))?$/u;
