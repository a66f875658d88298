import assert from 'node:assert/strict';
import test from 'node:test';
import { outputText } from './output-text.ts';

const TEXT = 'AzureAdJoined : YES\r\nGröße 時刻';

test('UTF-8 and UTF-16 with and without a mark give the same text', () => {
  const utf16 = Buffer.from(TEXT, 'utf16le');
  const forms = [
    ...[Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`)],
    ...[utf16, Buffer.from(`\ufeff${TEXT}`, 'utf16le'), Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ];
  for (const bytes of forms) assert.equal(outputText(bytes), TEXT);
});

test('of a code page of a console the ASCII part stays', () => {
  const german = Buffer.from([...Buffer.from('Pr'), 0x84, ...Buffer.from('zision: -23 (119.209ns pro Tick)')]);
  assert.match(outputText(german), /^Pr.zision: -23 \(119\.209ns pro Tick\)$/);
  assert.equal(outputText(new Uint8Array()), '');
});
