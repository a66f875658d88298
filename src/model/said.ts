/** A sentence in English that can be told in other languages: its template is its key there, as `msgid` is in gettext. */
export type Said = {
  readonly text: string;
  /** `The DNS server {0} refuses to look up {1}` */
  readonly template: string;
  readonly places: readonly Place[];
};

/** A name or a number, the same in every language, or words that are told in that language as well. */
export type Place = string | Said;

/** Words that may have come from an older version, or by a way too narrow for more than the English text. */
export type Words = WordsAs<'text'>;

/** The same in a record that calls their text by a name of its own, such as `why`. */
export type WordsAs<Name extends string> = Readonly<Record<Name, string>> & Partial<Pick<Said, 'template' | 'places'>>;

/** `say` before a template literal. Singular and plural are two templates. */
export function say(parts: TemplateStringsArray, ...given: readonly (Place | number)[]): Said {
  const places = given.map((place) => (typeof place === 'number' ? String(place) : place));
  return {
    text: parts.map((part, at) => `${part}${textOf(places[at] ?? '')}`).join(''),
    template: templateOf(parts),
    places,
  };
}

/** A text of a list that is kept elsewhere, and has no places. */
export const asWritten = (text: string): Said => ({ text, template: text, places: [] });

/** Several in a row; what sets them apart has its own form in a language too. */
export function inRow(items: readonly Place[], mark: Said = say`; `): Said {
  const places = items.flatMap((item, at) => (at === 0 ? [item] : [mark, item]));
  return { text: places.map(textOf).join(''), template: places.map((_, at) => `{${at}}`).join(''), places };
}

/** The words for a record that calls them by this name. */
export const wordsAs = <Name extends string>(name: Name, { text, ...rest }: Words): WordsAs<Name> =>
  ({ [name]: text, ...rest }) as WordsAs<Name>;

/** What a record says under this name, without what else it holds. */
export const wordsIn = <Name extends string>(record: WordsAs<Name>, name: Name): Words => {
  const { template, places } = record;
  return { text: record[name], ...(template === undefined || places === undefined ? {} : { template, places }) };
};

/** Words in the place of others: as they are told, where more than their text is known. */
export const placeOf = ({ text, template, places }: Words): Place =>
  template === undefined || places === undefined ? text : { text, template, places };

export const textOf = (place: string | Words): string => (typeof place === 'string' ? place : place.text);

/** The key of what stands between the backticks, cut at its places. */
export const templateOf = (parts: readonly string[]): string =>
  parts.map((part, at) => (at === 0 ? part : `{${at - 1}}${part}`)).join('');

/** Whether each place stands there once and in order, as `say` writes it. Then filling it is never longer work than reading it. */
export function isWhole({ template, places }: Pick<Said, 'template' | 'places'>): boolean {
  const numbers = [...template.matchAll(PLACE)].map(([, number]) => Number(number));
  return numbers.length === places.length && numbers.every((number, at) => number === at);
}

/** Fills the template, or what stands for it in `sentences`; what stands in its places likewise. */
export const toldBy = (sentences: Readonly<Record<string, string>>, { template, places }: Omit<Said, 'text'>): string =>
  (Object.hasOwn(sentences, template) ? (sentences[template] ?? template) : template).replace(PLACE, (_, number) => {
    const place = places[Number(number)] ?? '';
    return typeof place === 'string' ? place : toldBy(sentences, place);
  });

const PLACE = /\{(\d+)\}/g;
