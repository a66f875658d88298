import { type Certificate, readCertificate, subjectNameIn } from './certificate.ts';
import { sameBytes } from './der.ts';
import type { CertificateIndex } from './find-path.ts';

/**
 * The index of a whole trust store, of which a search needs two or three certificates: only these are read. A name in bytes is looked
 * for as a word is in a text; the names of all are read only when somebody asks which others mean the same.
 */
export function indexOfStore(ders: readonly Uint8Array[]): CertificateIndex {
  const whole = Buffer.concat(ders);
  const ends = endsOf(ders);
  let byName: Map<string, readonly Uint8Array[]> | undefined;

  const certificatesIn = (some: Iterable<Uint8Array>): readonly Certificate[] =>
    Array.from(some, readCertificate).filter((one) => one !== null);

  return {
    named(canonical) {
      byName ??= Map.groupBy(ders, (der) => subjectNameIn(der) ?? '');
      return certificatesIn(byName.get(canonical) ?? []);
    },
    written(name) {
      const at = placesOf(name, whole).map((place) => ends.findIndex((end) => place < end));
      const around = new Set(at.flatMap((each) => ders[each] ?? []));
      return certificatesIn(around).filter(({ subjectDer }) => sameBytes(subjectDer, name));
    },
  };
}

function placesOf(bytes: Uint8Array, whole: Buffer): readonly number[] {
  const places: number[] = [];
  // Nothing at all stands everywhere.
  if (bytes.length === 0) return places;
  for (let at = whole.indexOf(bytes); at !== -1; at = whole.indexOf(bytes, at + 1)) places.push(at);
  return places;
}

/** Where each ends when they stand one behind the other. */
function endsOf(ders: readonly Uint8Array[]): readonly number[] {
  let end = 0;
  return ders.map(({ length }) => {
    end += length;
    return end;
  });
}
