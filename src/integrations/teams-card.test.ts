import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckReport } from '../model/report.ts';
import { english } from '../report/languages/english.ts';
import { clockFinding, fullReport, report } from '../report/report-for-tests.ts';
import { LARGEST_CARD_BYTES, teamsCard } from './teams-card.ts';

type Card = {
  readonly body: readonly { readonly type: string; readonly inlines: readonly { readonly text: string }[] }[];
  readonly actions?: unknown;
};

const told = (shown: CheckReport) => ({ shown, phrases: english });

/** As the Workflows of Teams read it. */
function cardIn(text: string): Card {
  const { type, attachments } = JSON.parse(text);
  assert.deepEqual(
    [type, attachments.length, attachments[0].contentType],
    ['message', 1, 'application/vnd.microsoft.card.adaptive'],
  );
  assert.deepEqual([attachments[0].content.type, attachments[0].content.version], ['AdaptiveCard', '1.5']);
  return attachments[0].content;
}

const textOf = ({ body }: Card): string => body.flatMap(({ inlines }) => inlines.map(({ text }) => text)).join('\n');

describe('a card for Teams', () => {
  it('tells what was found, how we know, and what an admin does; the link opens the whole', () => {
    const shown = fullReport('inspected');
    const card = cardIn(teamsCard(told(shown), 'https://help.example/#r1.x'));
    for (const text of [
      shown.findings[0]?.title,
      shown.supportCode,
      'DO_NOT_TRUST_FiddlerRoot',
      'Exempt sign-in from TLS inspection',
    ])
      assert.ok(textOf(card).includes(`${text}`), text);
    assert.deepEqual(card.actions, [
      { type: 'Action.OpenUrl', title: 'Open the report', url: 'https://help.example/#r1.x' },
    ]);
    assert.equal(cardIn(teamsCard(told(report()), undefined)).actions, undefined);
  });

  it('holds only texts that are never read as marks: what a network said becomes no link', () => {
    const spoken = { ...clockFinding, because: [{ from: { check: 'x' }, text: '[free money](https://evil.example)' }] };
    const { body } = cardIn(teamsCard(told(report({ verdict: 'problem', findings: [spoken] })), undefined));
    for (const { type } of body) assert.equal(type, 'RichTextBlock');
  });

  it('always is as small as Teams wants it', () => {
    const reasons = Array.from({ length: 200 }, () => ({ from: { check: 'x' }, text: 'ä'.repeat(1_000) }));
    const findings = Array.from({ length: 12 }, () => ({ ...clockFinding, because: reasons }));
    const text = teamsCard(told(report({ verdict: 'problem', findings })), undefined);
    assert.ok(Buffer.byteLength(text) <= LARGEST_CARD_BYTES, `${Buffer.byteLength(text)}`);
    assert.match(textOf(cardIn(text)), /clock is wrong/);
  });
});
