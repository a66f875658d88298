import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { english } from '../report/languages/english.ts';
import { counted } from '../report/languages/phrases.ts';
import { askCardPin } from './card-pin.ts';
import type { Terminal } from './terminal.ts';

/** What is answered where a card has so many tries left and the person types this, and what they are shown. */
async function asked(left: number | null, types: string) {
  const input = new PassThrough();
  input.end(types);
  const shown: string[] = [];
  const say = (text: string): void => void shown.push(text);
  const pin = await askCardPin(left, { input, say } as unknown as Terminal, english, AbortSignal.timeout(10_000));
  return { pin, shown: shown.join('') };
}

describe('the PIN of a card', () => {
  it('is asked for once, with the tries left shown before, and is shown nowhere', async () => {
    const { pin, shown } = await asked(2, '471108\n');
    assert.deepEqual(pin, { pin: '471108' });
    assert.equal(shown, 'The card has 2 tries left. The PIN is asked for once.\nPIN of the card: \n');
    assert.match((await asked(null, '471108\n')).shown, /^How many tries the card has left, it does not say\./);
  });

  it('is not asked for where a mistake would lock the card, and the person is told why', async () => {
    for (const left of [0, 1]) {
      const { pin, shown } = await asked(left, '471108\n');
      assert.equal(shown, '');
      assert.deepEqual(pin, { tooFew: left });
      assert.match(counted(english.pin.tooFew, left), /^The card has (?:0 tries|1 try) left: too few to risk one/);
    }
  });

  it('need not be given', async () => assert.deepEqual((await asked(3, '\n')).pin, null));
});
