import { childrenOf, type Der, expectTag, hexOf, tags } from './der.ts';
import { textIn } from './der-values.ts';
import { type DistinguishedName, distinguishedNameIn } from './distinguished-name.ts';

/** A name of whatever sort. `other`: sorts that nothing here compares. @see RFC 5280 section 4.2.1.6 */
export type GeneralName =
  | { readonly type: 'email' | 'dns' | 'uri'; readonly text: string }
  /** Four or sixteen bytes; twice as many, with a mask, in a constraint. */
  | { readonly type: 'ip'; readonly bytes: Uint8Array }
  | { readonly type: 'directory'; readonly name: DistinguishedName }
  | { readonly type: 'other'; readonly form: number; readonly hex: string };

const TEXTS: Readonly<Record<number, 'email' | 'dns' | 'uri'>> = { 129: 'email', 130: 'dns', 134: 'uri' };

const DIRECTORY = 0xa4;
const ADDRESS = 0x87;

export function generalNameIn(value: Der): GeneralName {
  const type = TEXTS[value.tag];
  if (type !== undefined) return { type, text: textIn({ ...value, tag: tags.utf8String }) };
  if (value.tag === ADDRESS) return { type: 'ip', bytes: value.content };
  if (value.tag === DIRECTORY) return { type: 'directory', name: directoryNameIn(value) };
  return { type: 'other', form: value.tag, hex: hexOf(value.content) };
}

/** A name is a choice, so its tag is always written out around it. */
function directoryNameIn(value: Der): DistinguishedName {
  const [name] = childrenOf(value);
  return distinguishedNameIn(expectTag(name, tags.sequence));
}

export const generalNamesIn = (value: Der): readonly GeneralName[] => childrenOf(value).map(generalNameIn);
