import { templateOf } from '../../src/model/said.ts';

/** The templates of every `say` in a source text, in their order; those within the places of others too. Comments name it in backticks. */
export const sentencesIn = (source: string): readonly string[] =>
  [...source.matchAll(/(?<![`\w])say`/g)].map(({ index }) => templateOf(partsAt(source, index + 'say`'.length)));

/** What stands between the places of the template literal that begins here. */
function partsAt(source: string, start: number): readonly string[] {
  const parts: string[] = [];
  let from = start;
  for (let at = start; source[at] !== '`' && at < source.length; at++)
    if (source.startsWith('${', at)) {
      parts.push(source.slice(from, at));
      at = endOfPlace(source, at + 2);
      from = at + 1;
    }
  return [...parts, source.slice(from, endOfTemplate(source, from))];
}

/** Where the brace stands that closes a place; templates and braces within it have their own. */
function endOfPlace(source: string, start: number): number {
  let open = 1;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '`') at = endOfTemplate(source, at + 1);
    if (source[at] === '{') open++;
    if (source[at] === '}') open--;
    if (open === 0) return at;
  }
  throw new Error('A place that is not closed');
}

/** Where the backtick stands that closes a template literal. */
function endOfTemplate(source: string, start: number): number {
  for (let at = start; at < source.length; at++) {
    if (source.startsWith('${', at)) at = endOfPlace(source, at + 2);
    else if (source[at] === '`') return at;
  }
  throw new Error('A template that is not closed');
}
