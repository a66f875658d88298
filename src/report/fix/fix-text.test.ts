import assert from 'node:assert/strict';
import test from 'node:test';
import type { Offer } from '../../model/remedy.ts';
import { layOut } from '../lay-out.ts';
import { reader } from '../report-for-tests.ts';
import { plain } from '../style.ts';
import { outcomeBlocks } from './fix-text.ts';
import { offerBlocks } from './offer-text.ts';
import { forShell, forWindows } from './shell-words.ts';
import { withoutCredentials } from './without-credentials.ts';

const page = { columns: 100, style: plain };

const offer: Offer = {
  ...{ id: 'one', title: 'Do one thing', cause: 'clock-skew', changes: 'Something changes.', mayBreak: 'it hurts' },
  ...{ undo: 'It is put back.', needsAdmin: true, provenBy: 'clock-offset', forgets: [], awaits: null, takesMs: 0 },
  steps: [
    { kind: 'command', command: ['netsh', 'set', 'Wi-Fi 2'], undo: ['netsh', 'unset', 'Wi-Fi 2'] },
    { kind: 'move', from: 'C:\\Users\\Anna M\\a', to: 'C:\\b' },
    {
      ...{ kind: 'file', path: '/etc/environment', before: '', after: '' },
      lines: [
        { line: 3, before: 'A=http://me:secret@proxy:1/', after: '# A=http://me:secret@proxy:1/' },
        { line: 3, before: null, after: 'B' },
      ],
    },
  ],
};

test('an offer says what it runs, what it may break, how it is undone and what proves it', () => {
  assert.equal(
    layOut(offerBlocks(offer, 2, reader({ system: 'Windows' })), page),
    [
      'Remedy 2: Do one thing',
      '  Something changes.',
      '',
      '    netsh set "Wi-Fi 2"',
      '',
      '    move "C:\\Users\\Anna M\\a" C:\\b',
      '',
      '  In /etc/environment:',
      '',
      '  - line 3: A=http://…@proxy:1/',
      '    - becomes: # A=http://…@proxy:1/',
      '  - new behind line 3: B',
      '',
      '  - Careful: it hurts.',
      '  - Undo: It is put back.',
      '    - netsh unset "Wi-Fi 2"',
      '  - Proof: the check "clock-offset" looks again afterwards.',
      '',
    ].join('\n'),
  );
});

test('what may be sent holds no password', () => {
  assert.ok(!JSON.stringify(withoutCredentials(offer)).includes('secret'));
  const shown = (word: string) => {
    const step = { kind: 'command', command: [word], undo: null } as const;
    const [first] = withoutCredentials({ ...offer, steps: [step] }).steps;
    return first?.kind === 'command' ? first.command[0] : assert.fail();
  };
  for (const [word, left] of [
    ['http://kim:P@secret@proxy:8080', 'http://…@proxy:8080'],
    ['http://kim:P/secret@proxy:8080', 'http://…@proxy:8080'],
    ['https_proxy=kim:secret@proxy:8080', 'https_proxy=…@proxy:8080'],
    ['http://secret@proxy:8080', 'http://…@proxy:8080'],
    ['http://proxy:8080/kim@contoso.example', 'http://proxy:8080/kim@contoso.example'],
  ] as const)
    assert.equal(shown(word), left);
});

test('who may not do it is told what an admin types', () => {
  const refused = { ...offer, state: 'refused', why: 'this user may not do it' } as const;
  const text = (system: 'Linux' | 'Windows', ...options: readonly string[]) =>
    layOut(outcomeBlocks(refused, reader({ system }), options), page);
  assert.match(
    text('Linux'),
    /^Not done: nothing was changed\. This user may not do it\.\n\n.*\n\n {4}sudo signin-doctor fix one\n$/,
  );
  assert.match(text('Windows'), /Run as administrator.*\n\n {4}signin-doctor fix one\n$/s);
  const options = ['--code', "it's 0xCAA70004", '--card'];
  assert.match(text('Linux', ...options), /sudo signin-doctor fix one --code 'it'\\''s 0xCAA70004' --card\n$/);
  assert.match(text('Windows', ...options), / signin-doctor fix one --code "it's 0xCAA70004" --card\n$/);
});

test('words are quoted so that no shell takes them apart', () => {
  assert.equal(forShell(['a', '', "it's", '$x', 'a b', '~']), String.raw`a '' 'it'\''s' '$x' 'a b' '~'`);
  assert.equal(
    forWindows(['a', '', 'a b', 'C:\\a b\\', 'say "x"', '%A%']),
    String.raw`a "" "a b" "C:\a b\\" "say \"x\"" "%A%"`,
  );
});
