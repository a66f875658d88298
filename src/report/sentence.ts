/** A thought with its full stop. */
export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
