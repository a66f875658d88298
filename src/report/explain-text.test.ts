import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explain } from '../catalogue/explain.ts';
import type { ExplainedCode, Explanation } from '../model/code.ts';
import { explainJson } from './explain-json.ts';
import { explainText } from './explain-text.ts';
import { action, reader } from './report-for-tests.ts';

const code = (change: Partial<ExplainedCode> = {}): ExplainedCode => ({
  ...{ input: 'caa82ee7', code: '0xCAA82EE7', space: 'adal', family: 'Network', symbol: 'NAME_NOT_RESOLVED' },
  ...{ known: true, title: 'The name was not found', meaning: 'A name leads nowhere.', usually: ['No network.'] },
  ...{ standing: 'documented', nothingWrong: false, wrapper: false, disagreements: [], decides: null, sources: [] },
  embeds: { space: 'wininet', number: 12_007, symbol: 'INTERNET_NAME_NOT_RESOLVED' },
  causes: [{ id: 'dns-failing', title: 'The DNS server cannot answer', checks: ['name-resolution'] }],
  actions: [action({ title: 'Restart the network', steps: ['Switch it off and on.'] })],
  ...change,
});

const NOTHING = { correlationId: null, requestId: null, at: null, user: null, app: null };

const explanation = (change: Partial<Explanation> = {}): Explanation => ({
  ...{ codes: [code()], details: NOTHING, perhaps: [] },
  ...change,
});

const text = (change: Partial<Explanation>, who = reader()): string => explainText(explanation(change), who);

describe('the explanation of a code', () => {
  it('says what it means, what to do, what is behind it', () => {
    assert.equal(
      text({}),
      `0xCAA82EE7: The name was not found.

  A name leads nowhere.

  The quickest way: let this program look which cause it is on this computer.

    signin-doctor check --code 0xCAA82EE7

What usually brings it about
  - No network.

What you can do
  1. Restart the network
     - Switch it off and on.

What can be behind it
  - The DNS server cannot answer. [told by: name-resolution]

The code itself
  NAME_NOT_RESOLVED; Network; it holds wininet 12007
  (INTERNET_NAME_NOT_RESOLVED); in the text as caa82ee7.
`,
    );
  });

  it('says first when nothing is wrong, and asks nobody to do anything', () => {
    const said = text({ codes: [code({ nothingWrong: true })] });
    assert.match(said, /not found\.\n\n {2}Nothing is wrong: this marks an ordinary step of signing in\.\n/);
    assert.doesNotMatch(said, /What you can do/);
  });

  it('does not pretend to know a code', () => {
    assert.match(
      text({ codes: [code({ known: false })] }),
      /not in the catalogue\. What follows is read from its number/,
    );
  });

  it('shows what sources say against each other, and what decides', () => {
    const disagreements = [
      { source: 'https://support.microsoft.com/a', says: 'The clock' },
      { source: 'https://github.com/owner/repo/blob/a', says: 'Anything' },
    ];
    const said = text({ codes: [code({ disagreements, decides: 'The check clock-offset decides.' })] });
    assert.match(said, / {2}- support\.microsoft\.com: The clock\.\n {2}- github\.com\/owner\/repo: Anything\.\n/);
    assert.match(said, /\n\n {2}The check clock-offset decides\.\n/);
  });

  it('says which of several codes decides', () => {
    const said = text({ codes: [code({ code: 'AADSTS50126' }), code({ wrapper: true })] });
    assert.match(said, /There are 2 codes in this text\. The first one below decides: AADSTS50126\./);
    assert.match(said, /0xCAA82EE7 only wraps\s+another code/);
  });

  it('asks about a typing error, and never claims one', () => {
    const perhaps = [{ input: 'CAA7OOO4', code: '0xCAA70004', title: 'Server not found' }];
    assert.match(text({ perhaps }), /"CAA7OOO4" looks like 0xCAA70004 \(Server not found\)\. Is it that one\?/);
  });

  it('keeps what an admin finds the sign-in by', () => {
    assert.match(
      text({ details: { ...NOTHING, correlationId: '1-2', app: 'Teams' } }),
      /- Correlation id: 1-2\n {2}- App: Teams\n/,
    );
  });

  it('names the sources to those who check us', () => {
    const codes = [code({ sources: [{ url: 'https://learn.microsoft.com/x', read: '2026-01-05' }] })];
    assert.doesNotMatch(text({ codes }), /Sources/);
    assert.match(
      text({ codes }, reader({ verbose: true })),
      /- https:\/\/learn\.microsoft\.com\/x \(read 2026-01-05\)/,
    );
  });

  it('tells a long log by its first codes and counts the rest', () => {
    const many = Array.from({ length: 40 }, (_, index) => code({ code: `AADSTS${50_000 + index}` }));
    assert.match(text({ codes: many }), /- 17 more codes \(--verbose shows all\)\.\n/);
  });

  it('is never more than the page is wide, and never fails, whatever the text', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '0xCAA70004',
        'AADSTS50126',
        'CAA2OOO3',
        '-2147024894',
        '0x80072EE7',
        'invalid_grant',
        '\u001b[2J',
      ),
    );
    const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(20, 40, 80), async (pasted, columns) => {
        const said = await explain(pasted);
        JSON.parse(explainJson(said));
        for (const line of explainText(said, reader({ columns })).split('\n')) {
          assert.ok([...line].length <= columns || /https?:|^signin-doctor /.test(line), `${columns}: ${line}`);
          assert.doesNotMatch(line, /\p{Cc}/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});
