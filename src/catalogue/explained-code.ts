import type { Disagreement, EmbeddedNumber, ExplainedCode, Source } from '../model/code.ts';
import { isWrapper } from './deciding.ts';
import { takeApart } from './families/take-apart.ts';
import type { TakenApart } from './families/taken-apart.ts';
import { genericActions } from './generic-actions.ts';
import { isHarmless } from './harmless.ts';
import type { ImportedCode } from './imported/list.ts';
import { actionsOf, causesOf } from './links.ts';
import { findListed, type Listed } from './listed.ts';
import { shortTitle } from './short-title.ts';

/** Explains one code in normal form; `input` is how it stood in the text. */
export async function explainedCode(code: string, input: string): Promise<ExplainedCode> {
  const taken = takeApart(code);
  const listed = await findListed(code, taken.space);
  const { entry, fact } = listed ?? {};
  const causes = causesOf(code, taken.kin);
  return {
    input,
    code,
    space: entry?.space ?? fact?.space ?? taken.space,
    family: taken.family,
    symbol: entry?.symbol ?? fact?.symbol ?? null,
    known: listed !== undefined,
    title: entry?.title ?? (fact === undefined ? taken.title : shortTitle(fact.meaning)),
    meaning: entry?.meaning ?? (await meaningOf(fact, taken)),
    usually: entry?.usually ?? (fact?.mayBeCausedBy ?? []).map((area) => AREAS[area]),
    standing: entry?.standing ?? fact?.standing ?? (fact === undefined ? 'observed' : 'documented'),
    nothingWrong: entry?.nothingWrong ?? (isHarmless(code) || taken.nothingWrong === true),
    wrapper: entry?.wrapper ?? isWrapper(code),
    embeds: named(taken.embeds, entry?.symbol ?? fact?.symbol ?? null),
    causes: causes.map(({ id, title, checks }) => ({ id, title, checks })),
    actions: actionsFor(listed, causes),
    disagreements: entry?.disagreements ?? disagreementsOf(fact, taken),
    decides: entry?.decides ?? null,
    sources: sourcesOf(listed),
  };
}

/** A number that only this code carries has the name of the code. */
const named = (embeds: EmbeddedNumber | null, symbol: string | null): EmbeddedNumber | null =>
  embeds !== null && embeds.symbol === null && /^(?:win32|hresult)$/.test(embeds.space)
    ? { ...embeds, symbol }
    : embeds;

/** Where a fault of this kind usually lies; a judgement from the meaning, worded as one. */
const AREAS: Readonly<Record<NonNullable<ImportedCode['mayBeCausedBy']>[number], string>> = {
  clock: 'Perhaps the clock of this computer is wrong.',
  network: 'Perhaps something on the network is in the way.',
  certificateOrSmartCard: 'Perhaps a certificate or a smart card is at fault.',
};

/** A fact's own words; without one what the number says, and what a list has about the same number in another dress. */
async function meaningOf(fact: ImportedCode | undefined, { meaning, kin }: TakenApart): Promise<string> {
  if (fact !== undefined) return fact.meaning;
  for (const code of kin) {
    const same = await findListed(code, takeApart(code).space);
    const says = same?.entry?.meaning ?? same?.fact?.meaning;
    if (says !== undefined) return `${meaning} ${code} holds the same number: ${says}`;
  }
  return meaning;
}

/** Actions written for the code, else those of its causes, else what helps with most codes of this kind. */
function actionsFor(listed: Listed | undefined, causes: ReturnType<typeof causesOf>): ExplainedCode['actions'] {
  const { entry, fact } = listed ?? {};
  if (entry !== undefined && entry.actions.user.length + entry.actions.admin.length > 0) return actionsOf([entry]);
  const fromCauses = actionsOf(causes);
  return fromCauses.length > 0 ? fromCauses : actionsOf([genericActions(fact)]);
}

/** The pages of Microsoft that word some numbers in two ways. */
const REFERENCE = "Microsoft's error code reference";
const LOOK_UP_PAGE = "Microsoft's error look-up page";

function disagreementsOf(fact: ImportedCode | undefined, taken: TakenApart): readonly Disagreement[] {
  if (fact?.note === undefined) return taken.disagreements ?? [];
  if (fact.standing === 'disputed') {
    return [
      { source: REFERENCE, says: fact.meaning },
      { source: LOOK_UP_PAGE, says: asSaid(fact.note) },
    ];
  }
  return taken.disagreements ?? (fact.uncertain === true ? [{ source: 'Another source', says: fact.note }] : []);
}

/** What the look-up page says, out of a note about it. */
function asSaid(note: string): string {
  const said = /error page (?:words it as|speaks of|lists this number for|says) (.+)$/.exec(note)?.[1] ?? note;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function sourcesOf(listed: Listed | undefined): readonly Source[] {
  const written = listed?.entry?.sources ?? [];
  const others = (listed?.factSources ?? []).filter((url) => !written.some((source) => source.url === url));
  return [...written, ...others.map((url) => ({ url }))];
}
