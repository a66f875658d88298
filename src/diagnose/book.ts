import type { Evidence, EvidenceKind, EvidenceOf } from '../model/evidence.ts';

/** All evidence of one case, by kind. */
export type Book = {
  readonly evidence: readonly Evidence[];
  all<Kind extends EvidenceKind>(kind: Kind): readonly EvidenceOf<Kind>[];
};

export function openBook(evidence: readonly Evidence[]): Book {
  return {
    evidence,
    all: <Kind extends EvidenceKind>(kind: Kind) => evidence.filter((e): e is EvidenceOf<Kind> => e.kind === kind),
  };
}
