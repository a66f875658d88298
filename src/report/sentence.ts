/** A thought with its full stop, which in Japanese stands behind a remark in brackets as well. */
export const sentence = (text: string): string => {
  if (/[.!?…:。！？：]$/.test(text)) return text;
  return `${text}${endsInJapanese(text) ? '。' : '.'}`;
};

/** To work out what the scripts consist of costs half a millisecond of every start; most texts have nothing of East Asia. */
const EAST_ASIAN = /[\u2e80-\uffff]/;
const JAPANESE_END = /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}](?: ?\([^)]*\))?$/u;

const endsInJapanese = (text: string): boolean => EAST_ASIAN.test(text) && JAPANESE_END.test(text);
