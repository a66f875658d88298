import { explain } from '../../catalogue/explain.ts';
import type { Explanation } from '../../model/code.ts';
import { codesInPicture } from './codes-in-picture.ts';
import type { Reading } from './reading.ts';

/** Explains the codes of a picture. Numbers and names beside them may be misread, and are not told. */
export async function explanationOfPicture(reading: Reading): Promise<Explanation> {
  const seen = await codesInPicture(reading);
  const explained = await explain(seen.map(({ code }) => code).join('\n'));
  const readAs = new Map(seen.map((each) => [each.code, each.readAs]));
  const picture = { widthPixels: reading.width, heightPixels: reading.height, codes: seen, text: reading.text };
  const codes = explained.codes.map((code) => ({ ...code, input: readAs.get(code.code) ?? code.input }));
  return { ...explained, codes, perhaps: [], picture };
}
