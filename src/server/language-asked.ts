import type { IncomingHttpHeaders } from 'node:http';
import { type Language, languageOf, languages } from '../model/language.ts';

/** The language that the first part of a path names: `/de/codes/…`; undefined where it names none. */
export const languageInPath = ([first = '']: readonly string[]): Language | undefined =>
  Object.hasOwn(languages, first) ? (first as Language) : undefined;

/** No browser names more languages than this; what comes behind is not looked at. */
const MOST = 20;

/** The language that the browser likes best of those that we have; English where it names none. @see RFC 9110 section 12.5.4 */
export function languageLiked({ 'accept-language': accepted = '' }: IncomingHttpHeaders): Language {
  const liked = accepted
    .split(',', MOST)
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { language: languageOf(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return liked.find(({ language }) => language !== undefined)?.language ?? 'en';
}
