import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textOf } from '../model/said.ts';
import { destinationOf, nameOf } from './destination.ts';

it('an address says how it is reached, and by which form of a webhook', () => {
  const teams = 'https://prod-1.westeurope.logic.azure.com/workflows/x?sig=secret';
  assert.deepEqual(destinationOf(' desk@contoso.example'), { kind: 'mail', address: 'desk@contoso.example' });
  assert.deepEqual(destinationOf('mailto:desk@contoso.example'), { kind: 'mail', address: 'desk@contoso.example' });
  assert.deepEqual(destinationOf(teams), { kind: 'webhook', address: teams, form: 'teams' });
  assert.deepEqual(destinationOf(teams, 'json'), { kind: 'webhook', address: teams, form: 'json' });
  const own = 'https://tickets.contoso.example/new';
  assert.deepEqual(destinationOf(own), { kind: 'webhook', address: own, form: 'json' });
  assert.equal(destinationOf('http://127.0.0.1:8080/x')?.kind, 'webhook');
});

it('what is no address, or open to everybody on the way, is none', () => {
  for (const text of [
    '',
    'desk',
    'http://tickets.contoso.example/',
    'https://kim:secret@tickets.contoso.example/',
    'ftp://x.example/',
    'a@b',
    'a@b.example,c@d.example',
    'file:///etc/passwd',
  ])
    assert.equal(destinationOf(text), undefined, text);
});

it('the name of a webhook does not tell its secret', () => {
  const destination = destinationOf('https://prod-1.logic.azure.com/workflows/x?sig=secret');
  assert.ok(destination !== undefined);
  assert.equal(textOf(nameOf(destination)), 'the webhook at prod-1.logic.azure.com');
});
