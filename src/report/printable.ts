/** Control characters, and those that turn the direction of writing: in a terminal they are commands, not text. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text from outside, made harmless: no names of networks, proxies or pages can steer the reader's terminal. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(COMMANDS, '');
