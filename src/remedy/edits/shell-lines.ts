import { partsOf } from '../bytes.ts';

/** What `<<WORD` begins: the lines up to one that is this word alone, after its tabs where `<<-` says so. */
type HereDocument = { readonly word: string; readonly dropsTabs: boolean };

/** The quote that is still open; none. */
type Quote = "'" | '"' | '';

/** What a line leaves to the next one. */
type Left = { readonly quote: Quote; readonly isContinued: boolean; readonly documents: readonly HereDocument[] };

/**
 * Which lines of a shell script begin outside of everything that began before: no line of a here-document, nor of a string over
 * several lines, nor the second half of a command. A substitution inside a string is read as a part of the string.
 * @see POSIX.1-2024, Shell Command Language 2.2, 2.3 and 2.7.4
 */
export function beginsOnItsOwn(lines: readonly string[]): readonly boolean[] {
  let left: Left = { quote: '', isContinued: false, documents: [] };
  let reading: readonly HereDocument[] = [];
  return lines.map((line) => {
    const { content } = partsOf(line);
    const [document] = reading;
    if (document !== undefined) {
      if (isEndOf(document, content)) reading = reading.slice(1);
      return false;
    }
    const isOwn = left.quote === '' && !left.isContinued;
    left = behind(content, left);
    // Here-documents begin behind the end of the command's line: not inside a string, and not behind a backslash.
    if (left.quote === '' && !left.isContinued) {
      reading = left.documents;
      left = { ...left, documents: [] };
    }
    return isOwn;
  });
}

const isEndOf = ({ word, dropsTabs }: HereDocument, content: string): boolean =>
  (dropsTabs ? content.replace(/^\t+/, '') : content) === word;

/** What means something outside of quotes. Arithmetic shifts with `<<` too; 500 characters of it are more than anybody writes. */
const TOKEN =
  /\\(?:.|(?<continued>$))|\$'(?:\\.|[^'\\])*'|(?<quote>['"])|(?<=^|[\s;&|()])#.*|\(\(.{0,500}?\)\)|<<<|<<(?<tabs>-?)[ \t]*(?<word>(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\;&|<>()])+)/g;

/** The end of a string: quotes of the other kind are characters, and a backslash counts between double quotes only. */
const ENDS = { "'": /'/g, '"': /(?<!\\)(?:\\\\)*"/g } as const;

function behind(content: string, { quote, documents }: Left): Left {
  const found = [...documents];
  let at = quote === '' ? 0 : endOf(quote, content, 0);
  while (at !== undefined) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(content);
    if (token === null) return { quote: '', isContinued: false, documents: found };
    const { continued, quote: opened, tabs, word } = token.groups ?? {};
    if (continued !== undefined) return { quote: '', isContinued: true, documents: found };
    if (word !== undefined) found.push({ word: unquoted(word), dropsTabs: tabs === '-' });
    at = TOKEN.lastIndex;
    if (opened === "'" || opened === '"') {
      quote = opened;
      at = endOf(opened, content, at);
    }
  }
  return { quote, isContinued: false, documents: found };
}

/** The place behind the end of a string; undefined where it goes on in the next line. */
function endOf(quote: "'" | '"', content: string, from: number): number | undefined {
  const end = ENDS[quote];
  end.lastIndex = from;
  return end.test(content) ? end.lastIndex : undefined;
}

const unquoted = (word: string): string => word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, '$1$2$3');
