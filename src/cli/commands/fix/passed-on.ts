import type { OptionName, Values } from '../../options.ts';

/** The options of a call that its examinations share, and that an admin needs who calls it in somebody's place. */
const PASSED_ON: readonly OptionName[] = ['code', 'user', 'tenant', 'cloud', 'card', 'no-what-if', 'timeout'];

/** As words of a command line. */
export const passedOn = (values: Values): readonly string[] => PASSED_ON.flatMap((name) => wordsOf(name, values[name]));

const wordsOf = (name: OptionName, value: Values[OptionName]): readonly string[] =>
  value === undefined ? [] : value === true ? [`--${name}`] : [`--${name}`, String(value)];
