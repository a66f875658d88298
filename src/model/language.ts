/** Every language that the texts exist in, by its tag, under the name that its speakers know. @see RFC 5646 */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
} as const;

export type Language = keyof typeof languages;

/** The languages that are no original. */
export type Translated = Exclude<Language, 'en'>;

/** `de-AT`, `de_DE.UTF-8` and `DE` are all German; undefined for a language without texts. */
export function languageOf(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_.@]/, 1);
  return Object.hasOwn(languages, primary) ? (primary as Language) : undefined;
}
