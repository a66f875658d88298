import { type Block, headline, paragraph } from '../block.ts';
import { checkBlocks } from '../check-text.ts';
import { instant } from '../details/in-words.ts';
import { filled, type Phrases } from '../languages/phrases.ts';
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
  ...signatureBlocks(handed, reader.phrases),
  ...left(handed, reader.phrases).map((text) => paragraph(text)),
  ...checkBlocks(handed.report, reader),
];

const left = ({ left }: Handed, { handed: says }: Phrases): readonly string[] =>
  ({ nothing: [], evidence: [says.byLink], 'evidence and reasons': [says.bySmallCode] })[left];

function signatureBlocks({ report, state, signature }: Handed, { label, handed: says }: Phrases): readonly Block[] {
  const made = { at: instant(report.madeAt), version: report.program.version };
  if (state === 'changed')
    return [
      headline('bad', filled(label, { label: says.changed }), says.changedSays),
      paragraph(filled(says.ofItself, made)),
    ];
  if (state === 'unsigned' || signature === undefined) return [paragraph(filled(says.unsigned, made))];
  return [paragraph(filled(says.signed, { ...made, key: markOfKey(signature) }))];
}
