import type { ExplainedCode, Explanation } from '../model/code.ts';
import { decidingFirst } from './deciding.ts';
import { explainedCode } from './explained-code.ts';
import { takeApart } from './families/take-apart.ts';
import { findListed } from './listed.ts';
import { perhapsMeant } from './perhaps.ts';
import { findCodes } from './spellings/find-codes.ts';
import type { Sighting } from './spellings/sighting.ts';
import { codesNamed } from './symbols.ts';
import { textDetails } from './text-details.ts';

/** Explains every code in a text: a bare code, a pasted dialog, a log. The one that decides comes first. */
export async function explain(text: string): Promise<Explanation> {
  const found = await placedCodes(findCodes(text));
  const placed = found.length > 0 ? found : await placedCodes(await codesNamed(text));
  const inOrder = decidingFirst(placed);
  const codes = inOrder.map(({ at: _, ...code }) => code);
  const understood = new Set(codes.filter(({ known }) => known).map(({ input }) => input));
  const perhaps = understood.has(text.trim()) ? [] : await perhapsMeant(text, understood);
  return { codes, details: textDetails(text, inOrder[0]?.at ?? 0), perhaps };
}

type Placed = ExplainedCode & { readonly at: number };

/** The sightings that hold: those beyond doubt, and of the others what a list knows. */
async function placedCodes(sightings: readonly Sighting[]): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const { code, input, at, trust } of sightings) {
    const counts = trust === 'sure' || (await findListed(code, takeApart(code).space)) !== undefined;
    if (counts) placed.push({ ...(await explainedCode(code, input)), at });
  }
  return placed;
}
