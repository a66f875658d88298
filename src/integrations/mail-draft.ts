import type { Letter } from './letter.ts';

/** A link that opens a mail in the program of the person; nobody sends it but they. @see RFC 6068 */
export const mailDraft = ({ subject, text }: Letter, to = ''): string =>
  `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
