import type { Explanation, TextDetails } from '../model/code.ts';
import { type Block, bullets, item, paragraph, section } from './block.ts';
import { explainedCodeText } from './explained-code-text.ts';
import { layOut } from './lay-out.ts';
import type { Addressee, Reader } from './reader.ts';
import { count } from './sentence.ts';

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
    ...overview(explanation),
    ...full.flatMap((code) => explainedCodeText(code, reader)),
    ...furtherCodes(codes.slice(full.length)),
    ...question(perhaps),
    ...detailsText(details),
  ];
}

function overview({ codes }: Explanation): readonly Block[] {
  const [first] = codes;
  if (first === undefined || codes.length === 1) return [];
  const wrappers = codes.filter(({ wrapper }) => wrapper).map(({ code }) => code);
  const why = wrappers.length === 0 || first.wrapper ? '' : ` ${wrappers.join(', ')} only wraps another code.`;
  return [
    paragraph(
      `There are ${count(codes.length, 'code')} in this text. The first one below decides: ${first.code}.${why}`,
    ),
  ];
}

function furtherCodes(codes: Explanation['codes']): readonly Block[] {
  if (codes.length === 0) return [];
  const named = codes.map(({ code, title }) => item({ text: `${code}: ${title}`, leadsTo: `codes/${code}` }));
  const left = named.length - CODES_BY_NAME;
  const rest = { says: count(left, 'more code'), items: named.slice(CODES_BY_NAME) };
  return section('Also in this text', [left > 0 ? bullets(named.slice(0, CODES_BY_NAME), rest) : bullets(named)]);
}

/** A guess is asked, never told. */
const question = (perhaps: Explanation['perhaps']): readonly Block[] =>
  perhaps.length === 0
    ? []
    : section('Is there a typing error?', [
        bullets(
          perhaps.map(({ input, code, title }) => item(`"${input}" looks like ${code} (${title}). Is it that one?`)),
        ),
      ]);

const LABELS: Readonly<Record<keyof TextDetails, string>> = {
  correlationId: 'Correlation id',
  requestId: 'Request id',
  at: 'Time',
  user: 'User',
  app: 'App',
};

function detailsText(details: TextDetails): readonly Block[] {
  const told = Object.entries(LABELS).flatMap(([field, label]) => {
    const value = details[field as keyof TextDetails];
    return value === null ? [] : [item(`${label}: ${value}`)];
  });
  return told.length === 0 ? [] : section('For your IT admin, who can find the sign-in by it', [bullets(told)]);
}
