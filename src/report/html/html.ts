/** Text that is safe to stand in a page. */
export type Html = { readonly html: string };

type Value = string | number | Html | undefined | readonly Value[];

/** A piece of a page. Whatever is put into it is text, unless it is a piece of a page itself. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: pieces.map((piece, index) => `${piece}${written(values[index])}`).join(''),
});

function written(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return isHtml(value) ? value.html : value.map(written).join('');
  return escaped(String(value));
}

const isHtml = (value: Html | readonly Value[]): value is Html => 'html' in value;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (raw: string): string => raw.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

/** The text again that was put into a page. */
export const plainOf = (markup: string): string =>
  Object.entries(ENTITIES)
    .toReversed()
    .reduce((text, [letter, entity]) => text.replaceAll(entity, letter), markup);
