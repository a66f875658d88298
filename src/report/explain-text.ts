import type { Explanation, TextDetails } from '../model/code.ts';
import { type Block, bullets, item, paragraph, section } from './block.ts';
import { explainedCodeText } from './explained-code-text.ts';
import { counted, filled } from './languages/phrases.ts';
import { layOut } from './lay-out.ts';
import type { Addressee, Reader } from './reader.ts';

/** A log holds hundreds; the one that decides comes first, and the rest can be asked for. */
const CODES_IN_FULL = 3;
/** And as many again by name only: more than a screen nobody reads. */
const CODES_BY_NAME = 20;

/** What a text means, as text. */
export const explainText = (explanation: Explanation, reader: Reader): string =>
  layOut(explainBlocks(explanation, reader), reader);

/** The same for any page: whoever shows it decides how. */
export function explainBlocks(explanation: Explanation, reader: Addressee): readonly Block[] {
  const { codes, perhaps, details } = explanation;
  const full = codes.slice(0, reader.verbose ? codes.length : CODES_IN_FULL);
  return [
    ...inPicture(explanation, reader),
    ...overview(explanation, reader),
    ...full.flatMap((code) => explainedCodeText(code, reader)),
    ...furtherCodes(codes.slice(full.length), reader),
    ...question(perhaps, reader),
    ...detailsText(details, reader),
  ];
}

/** What was read comes first: when it is wrong, all that follows is. */
const inPicture = ({ picture }: Explanation, { phrases: { text } }: Addressee): readonly Block[] =>
  (picture?.codes ?? []).map(({ certainty, code, readAs }) =>
    paragraph(filled(certainty === 'sure' ? text.inPicture : text.probablyInPicture, { code, readAs })),
  );

function overview({ codes }: Explanation, { phrases: { text } }: Addressee): readonly Block[] {
  const [first] = codes;
  if (first === undefined || codes.length === 1) return [];
  const wrappers = codes.filter(({ wrapper }) => wrapper).map(({ code }) => code);
  const why = wrappers.length === 0 || first.wrapper ? [] : [filled(text.wraps, { codes: wrappers.join(', ') })];
  return [paragraph(counted(text.codes, codes.length, { code: first.code }), ...why)];
}

function furtherCodes(codes: Explanation['codes'], { phrases }: Addressee): readonly Block[] {
  if (codes.length === 0) return [];
  const named = codes.map(({ code, title }) => item({ text: `${code}: ${title}`, leadsTo: `codes/${code}` }));
  const left = named.length - CODES_BY_NAME;
  const says = counted(phrases.text.moreCodes, left);
  const rest = { says, onPaper: filled(phrases.verboseShowsAll, { rest: says }), items: named.slice(CODES_BY_NAME) };
  return section(phrases.text.further, [left > 0 ? bullets(named.slice(0, CODES_BY_NAME), rest) : bullets(named)]);
}

/** A guess is asked, never told. */
const question = (perhaps: Explanation['perhaps'], { phrases: { text } }: Addressee): readonly Block[] =>
  perhaps.length === 0
    ? []
    : section(text.typingError, [
        bullets(perhaps.map(({ input, code, title }) => item(filled(text.looksLike, { input, code, title })))),
      ]);

const DETAILS: readonly (keyof TextDetails)[] = ['correlationId', 'requestId', 'at', 'user', 'app'];

function detailsText(details: TextDetails, { phrases: { label, text } }: Addressee): readonly Block[] {
  const told = DETAILS.flatMap((field) => {
    const value = details[field];
    return value === null ? [] : [item(`${filled(label, { label: text[field] })} ${value}`)];
  });
  return told.length === 0 ? [] : section(text.forAdmin, [bullets(told)]);
}
