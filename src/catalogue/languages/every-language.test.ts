import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeCode } from '../../diagnose/code-judgement.ts';
import { world } from '../../diagnose/evidence-for-tests.ts';
import type { Action } from '../../model/cause.ts';
import { type Language, languages } from '../../model/language.ts';
import type { OfferReport } from '../../model/remedy.ts';
import type { Note } from '../../model/report.ts';
import { say, textOf, wordsAs } from '../../model/said.ts';
import { remedies } from '../../remedy/remedies/all.ts';
import type { Remedy } from '../../remedy/remedy.ts';
import { causeBlocks } from '../../report/cause-text.ts';
import { checkText } from '../../report/check-text.ts';
import { explainText } from '../../report/explain-text.ts';
import { outcomeBlocks } from '../../report/fix/fix-text.ts';
import { offerBlocks } from '../../report/fix/offer-text.ts';
import { english } from '../../report/languages/english.ts';
import { phrasesIn } from '../../report/languages/phrases-in.ts';
import { layOut } from '../../report/lay-out.ts';
import { blockedFinding, clockFinding, interceptedFinding, reader, report } from '../../report/report-for-tests.ts';
import { signInText } from '../../report/sign-in-text.ts';
import { widthOf } from '../../report/wrap.ts';
import { causes } from '../causes/all.ts';
import { handWritten } from '../codes/all.ts';
import { explain } from '../explain.ts';
import { knownCauses } from '../known-causes.ts';
import { translatorInto } from './translator-into.ts';

const COLUMNS = 80;

const codes = (await Promise.all(Object.values(handWritten).map((load) => load()))).flat();

/** Every English sentence, as it begins: none may stand in a text of another language. */
const sentences: readonly string[] = leaves(english).filter((text) => /^[A-Z].*\w+ \w+ \w+/.test(text));

function leaves(node: unknown): readonly string[] {
  return typeof node === 'string' ? [node] : Object.values(node as object).flatMap(leaves);
}

/** Fits a page, has no place left open, and where it is no English, no phrase in English. */
function assertWellSaid(text: string, language: Language, where: string): void {
  for (const line of text.split('\n'))
    assert.ok(widthOf(line) <= COLUMNS || /https?:\/\//.test(line), `${where}: ${line}`);
  assert.doesNotMatch(text.replace(/"<[^>]*>"/g, ''), /(?<!%)\{\w+\}/, where);
  if (language === 'en') return;
  const flat = text.replace(/\s+/g, ' ');
  const left = sentences.filter((sentence) => flat.includes(sentence.split('{')[0] || sentence));
  assert.deepEqual(left, [], where);
}

for (const language of Object.keys(languages) as readonly Language[])
  describe(`in ${languages[language]}`, async () => {
    const [phrases, translator] = await Promise.all([phrasesIn(language), translatorInto(language)]);
    const readers = [reader({ phrases }), reader({ phrases, audience: 'admin', system: null })];

    it('every code is explained', async () => {
      for (const { code } of codes)
        for (const one of readers)
          assertWellSaid(explainText(translator.explanation(await explain(code)), one), language, code);
    });

    it('every cause is told', () => {
      for (const { cause, actions } of knownCauses())
        for (const one of readers) {
          const blocks = causeBlocks(translator.cause(cause), actions.map(translator.action), one);
          assertWellSaid(layOut(blocks, one), language, cause.id);
        }
    });

    it('every cause is a finding', () => {
      for (const cause of causes) {
        const finding = { ...clockFinding, rule: cause.id, title: cause.title, why: cause.why, owner: cause.owner };
        const told = translator.report(report({ verdict: 'problem', findings: [finding, interceptedFinding] }));
        for (const one of readers) assertWellSaid(checkText(told, one), language, cause.id);
        if (language !== 'en') assert.notEqual(told.findings[0]?.title, cause.title, cause.id);
      }
    });

    it('every verdict is told, with all that stands around it', () => {
      const shapes = [
        report(),
        report({ verdict: 'unknown', notLookedAt: [{ check: 'clock-offset', why: 'interrupted' }] }),
        report({ verdict: 'problem', findings: [interceptedFinding], folded: [blockedFinding], evidence: world() }),
        report({
          verdict: 'problem',
          findings: [clockFinding],
          codeJudgement: {
            ...{ code: '0xCAA82F05', title: 'x' },
            causes: (['confirmed', 'refuted', 'could-not-be-tested'] as const).map((answer) => ({
              ...{ id: 'clock-skew', title: 'x', answer, because: [] },
            })),
          },
        }),
      ];
      for (const shape of shapes)
        for (const one of readers)
          assertWellSaid(checkText(translator.report(shape), one), language, JSON.stringify(shape.verdict));
    });

    it('every end of a sign-in is told', () => {
      for (const outcome of ['signed-in', 'failed', 'cancelled'] as const) {
        const ended = {
          ...report(),
          outcome,
          stage: 'token',
          statusCode: null,
          account: null,
          usedSso: false,
        } as const;
        assertWellSaid(signInText(ended, reader({ phrases })), language, outcome);
      }
    });

    it('every remedy is offered, and what became of it', () => {
      for (const remedy of remedies) {
        const offer = translator.remedy(offered(remedy));
        if (language !== 'en') assert.notEqual(offer.title, remedy.title);
        for (const state of Object.keys(english.fix.outcomes) as (keyof typeof english.fix.outcomes)[]) {
          const became: OfferReport = { ...offer, state };
          const blocks = [
            ...offerBlocks(offer, 1, reader({ phrases })),
            ...outcomeBlocks(became, reader({ phrases }), []),
          ];
          assertWellSaid(layOut(blocks, reader({ phrases })), language, `${remedy.id} ${state}`);
        }
      }
    });
  });

/** As it is offered on Linux, needing nothing but a command. */
const offered = ({ id, title, changes, mayBreak, undo, provenBy, awaits }: Remedy): OfferReport => ({
  ...{ id, title, changes, undo, provenBy, mayBreak: mayBreak ?? null, awaits: awaits ?? null },
  ...{ cause: null, needsAdmin: true, steps: [], forgets: ['HTTPS_PROXY'], takesMs: 0 },
  ...{ state: 'refused', why: null },
});

describe('what is said in another language', () => {
  it('stays in the original where it has no translation', async () => {
    const { translatorOf } = await import('./translator-of.ts');
    const silent = translatorOf({ codes: {}, causes: {}, actions: {}, checks: {}, remedies: {}, sentences: {} });
    const explanation = await explain('0xCAA82EE7 and CAAA20003');
    assert.deepEqual(silent.explanation(explanation), explanation);
    assert.deepEqual(silent.report(report({ findings: [clockFinding] })), report({ findings: [clockFinding] }));
  });

  it('tells what was seen by its template, unless that says something else than the English text', async () => {
    const german = await translatorInto('de');
    const seen = say`The DNS server ${'192.0.2.1'} answers to no name; asked for ${say`${'a.example'} and ${'b.example'}`}`;
    const told = (note: Note) => german.report(report({ notes: [note] })).notes[0]?.text;
    assert.equal(
      told(seen),
      'Der DNS-Server 192.0.2.1 antwortet bei keinem Namen; gefragt wurde nach a.example und b.example',
    );
    assert.equal(told({ ...seen, text: 'All is well' }), 'All is well');
    assert.equal(told({ text: 'Of an older version' }), 'Of an older version');
  });

  it('tells why something was not looked at, and what a check saw', async () => {
    const german = await translatorInto('de');
    const why = say`not done after ${5} seconds`;
    const told = german.report(
      report({
        notLookedAt: [
          { check: 'pac', ...wordsAs('why', why) },
          { check: 'x', why: 'of an older version' },
        ],
      }),
    );
    assert.deepEqual(
      told.notLookedAt.map((one) => one.why),
      ['nach 5 Sekunden nicht fertig', 'of an older version'],
    );
    const { title, summary } = german.check({ id: 'pac', title: 'x', ...wordsAs('summary', why) });
    assert.deepEqual([title, summary], ['Automatisches Proxyskript', 'nach 5 Sekunden nicht fertig']);
  });

  it('tells what speaks for and against each cause of a code, with the names of others that were found', async () => {
    const german = await translatorInto('de');
    const linked = ['tls-wrong-name', 'pac-broken', 'account-locked'].map((id) => {
      const { title = '', checks = [] } = causes.find((one) => one.id === id) ?? {};
      return { id, title, checks };
    });
    const found = { findings: [interceptedFinding], folded: [], notLookedAt: [] };
    const codeJudgement = judgeCode({ code: '0xCAA20003', title: 'x' }, linked, found, world(), []);
    const told = german.report(report({ findings: [interceptedFinding], codeJudgement }));
    const [wrongName, pac, account] = told.codeJudgement?.causes ?? [];
    const { title } = german.report(report({ findings: [interceptedFinding] })).findings[0] ?? {};
    assert.deepEqual(wrongName?.because.map(textOf), [`Was dort zu sehen war, ist etwas anderes: ${title}`]);
    assert.equal(textOf(pac?.because[0] ?? ''), 'pac wurde nicht geprüft');
    assert.deepEqual(account?.because.map(textOf), ['Das zeigt nur eine echte Anmeldung: signin-doctor sign-in']);
    assert.notEqual(title, interceptedFinding.title);
  });

  it('keeps the words of the case in its places', async () => {
    const german = await translatorInto('de');
    const action: Action = {
      ...{ id: 'open-network-login-page', title: 'x', steps: ['Open http://portal.example .'] },
      for: 'user',
      places: { portal: 'http://portal.example' },
    };
    assert.match(german.action(action).steps.join(), /http:\/\/portal\.example \./);
    assert.match(german.action({ ...action, places: {} }).steps.join(), /www\.msftconnecttest\.com/);
  });
});
