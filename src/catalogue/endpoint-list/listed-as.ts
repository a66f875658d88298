import type { ListEntry } from './list.ts';

/** Whether a name of the list, which may hold stars, covers a host. */
const covers = (listed: string, host: string): boolean => {
  const pieces = listed.split('*').map((piece) => piece.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${pieces.join('.+')}$`).test(host);
};

/** Where a host stands in the list: the name that covers it most closely, by name before by star. */
export function listedAs<Entry extends Pick<ListEntry, 'urls'>>(
  entries: readonly Entry[],
  host: string,
): { readonly entry: Entry; readonly name: string } | undefined {
  const places = entries.flatMap((entry) =>
    entry.urls.filter((name) => covers(name, host)).map((name) => ({ entry, name })),
  );
  const isExact = ({ name }: { readonly name: string }): boolean => name === host;
  return places.find(isExact) ?? places.toSorted((one, other) => other.name.length - one.name.length)[0];
}
