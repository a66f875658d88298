import { type Fields, fieldsOf, textOf } from './fields.ts';
import { numbersIn, refusedOnPage } from './refusal.ts';
import type { SignInError } from './sign-in-error.ts';

/** What the sign-in page says to its own scripts, in one line of JSON; empty where a page says nothing. */
export function pageConfig(html: string): Fields {
  const start = html.indexOf(MARK) + MARK.length;
  const end = html.indexOf('\n', start);
  return start < MARK.length ? {} : fieldsOf(html.slice(start, end < 0 ? undefined : end).replace(/;\s{0,4}$/, ''));
}

const MARK = '$Config=';

/** The numbers that the page shows, questions among them; the deciding one first. */
export function pageNumbers(config: Fields): readonly number[] {
  const number = /^\d{4,7}$/.test(textOf(config.sErrorCode)) ? [Number(config.sErrorCode)] : [];
  return [...new Set([...number, ...numbersIn(textOf(config.strServiceExceptionMessage))])];
}

/** A page on which nobody can go on by a certificate: it shows an error, or asks for something else. */
export const stoppedByPage = (config: Fields): SignInError => refusedOnPage(pageNumbers(config));
