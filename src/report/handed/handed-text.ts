import { type Block, headline, paragraph } from '../block.ts';
import { checkBlocks } from '../check-text.ts';
import { instant } from '../details/in-words.ts';
import { layOut } from '../lay-out.ts';
import type { Addressee, Reader } from '../reader.ts';
import { markOfKey } from '../signature/signature.ts';
import type { Handed } from './handed.ts';

export const handedText = (handed: Handed, reader: Reader): string => layOut(handedBlocks(handed, reader), reader);

/** `explain --json` of a report, schema 1. */
export const handedJson = ({ report, state, signature }: Handed): string => {
  const key = signature === undefined || state === 'changed' ? null : markOfKey(signature);
  return `${JSON.stringify({ schema: 1, signature: { state, key }, report }, null, 2)}\n`;
};

/** A report as it came: first whether it may be believed, then its own words. */
export const handedBlocks = (handed: Handed, reader: Addressee): readonly Block[] => [
  ...signatureBlocks(handed),
  ...LEFT[handed.left].map((text) => paragraph(text)),
  ...checkBlocks(handed.report, reader),
];

const LEFT: Readonly<Record<Handed['left'], readonly string[]>> = {
  nothing: [],
  evidence: ['It came by a link: the words are all here, the raw evidence is not.'],
  'evidence and reasons': ['It came by a small code: some reasons and lists, and the raw evidence, are not here.'],
};

function signatureBlocks({ report, state, signature }: Handed): readonly Block[] {
  const made = `Made ${instant(report.madeAt)} by signin-doctor ${report.program.version}`;
  if (state === 'changed')
    return [
      headline('bad', 'Changed', 'this report is not as it was when it was sent. Ask for a new one.'),
      paragraph(`It says of itself: ${made}.`),
    ];
  if (state === 'unsigned' || signature === undefined)
    return [paragraph(`${made}. It is not signed: whether it was changed since, nobody can tell.`)];
  return [
    paragraph(
      `${made} and not changed since it was signed there. The key of that computer is ${markOfKey(signature)}: the same person on the same computer always has the same.`,
    ),
  ];
}
