import { childrenOf, type Der, expectTag, hexOf, MalformedDer, tags } from './der.ts';
import { objectIdentifierIn, textIn } from './der-values.ts';

/**
 * A name as a list of its parts, each written so that two that mean the same are the same text: without regard to case,
 * surrounding and repeated spaces, and the string type. @see RFC 5280 section 7.1
 */
export type DistinguishedName = {
  readonly parts: readonly string[];
  /** All parts in one text: equal for equal names, empty for the empty name. */
  readonly canonical: string;
  /** For people: the common name, else the organisation, else all of it. */
  readonly shown: string;
};

type Attribute = { readonly type: string; readonly text: string; readonly canonical: string };

/** A real name has fewer than twenty parts; more only cost time. */
const MOST_PARTS = 100;

export function distinguishedNameIn(value: Der): DistinguishedName {
  const parts = childrenOf(expectTag(value, tags.sequence)).map((part) =>
    childrenOf(expectTag(part, tags.set)).map(attributeIn),
  );
  if (parts.length > MOST_PARTS) throw new MalformedDer('a name of too many parts');
  const canonical = parts.map(partOf);
  return { parts: canonical, canonical: canonical.join(','), shown: shownName(parts.flat()) };
}

/** The name with one more part behind it. */
export function nameWithPart({ parts, shown }: DistinguishedName, attributes: readonly Der[]): DistinguishedName {
  const all = [...parts, partOf(attributes.map(attributeIn))];
  return { parts: all, canonical: all.join(','), shown };
}

const partOf = (attributes: readonly Attribute[]): string =>
  attributes
    .map(({ canonical }) => canonical)
    .sort()
    .join('+');

const TEXT_TAGS: readonly number[] = [
  tags.utf8String,
  tags.bmpString,
  tags.universalString,
  // NumericString, PrintableString, TeletexString, IA5String, VisibleString
  ...[0x12, 0x13, 0x14, 0x16, 0x1a],
];

function attributeIn(attribute: Der): Attribute {
  const [type, value] = childrenOf(expectTag(attribute, tags.sequence));
  const id = objectIdentifierIn(type);
  if (value === undefined) throw new MalformedDer('an attribute without a value');
  const isText = TEXT_TAGS.includes(value.tag);
  const text = isText ? textIn(value) : `#${hexOf(value.whole)}`;
  const compared = isText ? `"${comparable(text)}"` : text;
  return { type: id, text, canonical: `${id}=${compared}` };
}

/** Commas, plus signs and quotation marks are written out, so that no name can pretend to be two. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[",+\\]/g, '\\$&');

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

function shownName(attributes: readonly Attribute[]): string {
  const find = (wanted: string): string | undefined => attributes.findLast(({ type }) => type === wanted)?.text;
  return find(COMMON_NAME) ?? find(ORGANISATION) ?? attributes.map(({ text }) => text).join(', ');
}

/** Whether a name lies in the part of the tree that begins with `root`. */
export const isWithin = ({ parts }: DistinguishedName, root: DistinguishedName): boolean =>
  root.parts.every((part, at) => parts[at] === part);
