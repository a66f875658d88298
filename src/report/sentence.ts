/** A thought with its full stop, which in Japanese stands behind a remark in brackets as well. */
export const sentence = (text: string): string => {
  if (/[.!?…:。！？：]$/.test(text)) return text;
  return `${text}${JAPANESE_END.test(text) ? '。' : '.'}`;
};

/** Kana and kanji by their numbers: to work out what a script consists of costs half a millisecond of every start. */
const JAPANESE_END =
  /[\u3005-\u3007\u3031-\u3035\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f](?: ?\([^)]*\))?$/;
