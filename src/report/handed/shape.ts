/** Whether plain data from outside has the shape that it should have. */
export type Shape = (plain: unknown) => boolean;

export const text: Shape = (plain) => typeof plain === 'string';
export const number: Shape = (plain) => typeof plain === 'number' && Number.isFinite(plain);
export const is =
  (...words: readonly unknown[]): Shape =>
  (plain) =>
    words.includes(plain);
export const listOf =
  (each: Shape): Shape =>
  (plain) =>
    Array.isArray(plain) && plain.every(each);
export const either =
  (one: Shape, other: Shape): Shape =>
  (plain) =>
    one(plain) || other(plain);
export const both =
  (one: Shape, other: Shape): Shape =>
  (plain) =>
    one(plain) && other(plain);

/** These places in this order; more may follow. */
export const row =
  (...places: readonly Shape[]): Shape =>
  (plain) =>
    Array.isArray(plain) && places.every((shape, place) => shape(plain[place]));

/** An object whose every value has this shape. */
export const mapOf =
  (each: Shape): Shape =>
  (plain) =>
    isObject(plain) && Object.values(plain).every(each);

/** An object with these fields; others may be there as well. */
export const fields =
  (shapes: Readonly<Record<string, Shape>>, perhaps: Readonly<Record<string, Shape>> = {}): Shape =>
  (plain) =>
    isObject(plain) &&
    Object.entries(shapes).every(([name, shape]) => shape(plain[name])) &&
    Object.entries(perhaps).every(([name, shape]) => plain[name] === undefined || shape(plain[name]));

const isObject = (plain: unknown): plain is Readonly<Record<string, unknown>> =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain);
