import type { Action } from '../../model/cause.ts';
import type { ExplainedCode, Explanation } from '../../model/code.ts';
import type { CheckReport, CodeJudgement, Finding } from '../../model/report.ts';
import { toldBy, type WordsAs } from '../../model/said.ts';
import { filledAction } from '../filled-action.ts';
import type { Texts } from './texts.ts';
import type { Translator } from './translator.ts';

/** Puts the texts of one language in the place of the original ones, by id. */
export function translatorOf({ codes, causes, actions, checks, remedies, sentences }: Texts): Translator {
  const titled = <Unit extends { readonly title: string }>(unit: Unit, title: string | undefined): Unit =>
    title === undefined ? unit : { ...unit, title };

  const cause = <Unit extends { readonly id: string; readonly title: string }>(unit: Unit): Unit =>
    titled(unit, causes[unit.id]?.title);

  const action = (original: Action): Action => {
    const { id, places } = original;
    return filledAction({ ...original, ...actions[id] }, places);
  };

  const code = (original: ExplainedCode): ExplainedCode => {
    const { disagreements = [], ...texts } = codes[original.code] ?? {};
    return {
      ...{ ...original, ...texts },
      causes: original.causes.map(cause),
      actions: original.actions.map(action),
      disagreements: original.disagreements.map((one, place) => ({ ...one, says: disagreements[place] ?? one.says })),
    };
  };

  const words = <Name extends string, Unit extends WordsAs<Name>>(unit: Unit, name: Name, by = sentences): Unit => {
    const { template, places } = unit;
    if (template === undefined || places === undefined) return unit;
    // Somebody who writes a report could have it say one thing in English and another in German.
    const isSame = toldBy({}, { template, places }) === unit[name];
    return isSame ? { ...unit, [name]: toldBy(by, { template, places }) } : unit;
  };

  const finding = (original: Finding): Finding => ({
    ...{ ...original, ...causes[original.rule] },
    because: original.because.map((reason) => words(reason, 'text')),
    actions: original.actions.map(action),
  });

  /** Reasons may name other causes that were found. */
  const judgement = (original: CodeJudgement, found: readonly Finding[]): CodeJudgement => {
    const named = found.map(({ rule, title }) => [title, causes[rule]?.title ?? title] as const);
    const by = { ...sentences, ...Object.fromEntries(named) };
    return {
      ...titled(original, codes[original.code]?.title),
      causes: original.causes.map((one) => ({
        ...cause(one),
        because: one.because.map((reason) => (typeof reason === 'string' ? reason : words(reason, 'text', by))),
      })),
    };
  };

  const check: Translator['check'] = (original) => words(titled(original, checks[original.id]), 'summary');

  return {
    ...{ action, check },
    remedy: (offer) => ({ ...offer, ...remedies[offer.id] }),
    told: (given) => (typeof given === 'string' ? given : toldBy(sentences, given)),
    cause: (original) => ({ ...original, ...causes[original.id] }),
    explanation: (original): Explanation => ({
      ...original,
      codes: original.codes.map(code),
      perhaps: original.perhaps.map((one) => titled(one, codes[one.code]?.title)),
    }),
    report: <Report extends CheckReport>(original: Report): Report => ({
      ...original,
      findings: original.findings.map(finding),
      folded: original.folded.map(finding),
      notes: original.notes.map((note) => words(note, 'text')),
      notLookedAt: original.notLookedAt.map((one) => words(one, 'why')),
      checks: original.checks.map(check),
      ...(original.codeJudgement === undefined
        ? {}
        : { codeJudgement: judgement(original.codeJudgement, original.findings) }),
    }),
  };
}
