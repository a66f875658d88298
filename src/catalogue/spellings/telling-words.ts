/**
 * Parts of words that announce a code, in the languages of the dialogs of Windows and Office.
 * Parts, since languages glue them: Fehlercode, felkod, virhekoodi.
 */
const PARTS = [
  'err',
  'code',
  'kod',
  'kood',
  'cod',
  'cód',
  'kód',
  'result',
  'status',
  'fehl',
  'erreur',
  'fout',
  'fel',
  'feil',
  'fejl',
  'virhe',
  'hiba',
  'chyb',
  'błąd',
  'hata',
  'greš',
  'pogreš',
  'klaida',
  'viga',
  'kļūd',
  'eroare',
  'lỗi',
  'ошиб',
  'код',
  'помил',
  'греш',
  'σφάλμα',
  'κωδικ',
  '错误',
  '錯誤',
  '代码',
  '代碼',
  'エラー',
  'コード',
  '오류',
  '코드',
  'خطأ',
  'رمز',
  'שגיא',
  'קוד',
  'ข้อผิดพลาด',
  'รหัส',
  'winhttp',
  'wininet',
];

const TELLING = new RegExp(`(?:${PARTS.join('|')})\\D*$`, 'iu');

/** 32 characters: a label of two words in a long-winded language, and the punctuation after it. */
const REACH = 32;

/** Says whether the words just before a place announce a code. Remembers, since logs repeat their labels. */
export function tellingWords(text: string): (at: number) => boolean {
  const known = new Map<string, boolean>();
  return (at) => {
    const before = text.slice(Math.max(0, at - REACH), at);
    const label = before.slice(1 + Math.max(...[before.search(/\d\D*$/), lastBlankLine(before)]));
    const remembered = known.get(label);
    if (remembered !== undefined) return remembered;
    const telling = TELLING.test(label);
    if (known.size < REMEMBERED) known.set(label, telling);
    return telling;
  };
}

/** A value may stand on the line after its label, but not further down. */
const lastBlankLine = (before: string): number => before.lastIndexOf('\n', before.lastIndexOf('\n') - 1);

/** Enough for the labels of any log; a text of random letters must not fill the memory. */
const REMEMBERED = 5_000;
