/** Control characters, and those that turn the direction of writing: in a terminal they are commands, not text. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Blanks of any kind but those at which no line breaks: French sets its colons apart by them. */
const BLANKS = /[^\S\u00a0\u202f]+/g;

/** A text from outside, made harmless: no names of networks, proxies or pages can steer the reader's terminal. */
export const printable = (text: string): string => text.replace(BLANKS, ' ').replace(COMMANDS, '');
