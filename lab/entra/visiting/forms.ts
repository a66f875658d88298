import type { Fields } from './send.ts';

/** A form as it stands on a page of the stand-in. */
export type FoundForm = { readonly action: string; readonly fields: Fields };

const FORM = /<form method="post" action="([^"]*)">(.*?)<\/form>/gs;
const INPUT = /<input (?:type="hidden" )?name="([^"]*)"(?: type="[^"]*")? value="([^"]*)">/g;

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)));

export const formsIn = (html: string): readonly FoundForm[] =>
  [...html.matchAll(FORM)].map(([, action = '', inside = '']) => ({
    action: plain(action),
    fields: Object.fromEntries([...inside.matchAll(INPUT)].map(([, name = '', value = '']) => [name, plain(value)])),
  }));
