import assert from 'node:assert/strict';
import { it } from 'node:test';
import { actions } from '../catalogue/actions/all.ts';
import { causes } from '../catalogue/causes/all.ts';
import { checks } from '../gather/checks/all.ts';
import { english } from '../report/languages/english.ts';
import { report, signingKeyForTests } from '../report/report-for-tests.ts';
import { carried } from './carried.ts';

const known = { causes, actions, checks };
const told = { report: report(), shown: report(), phrases: english };
const key = await signingKeyForTests();

it('a mail goes to the help desk, however its address is written', async () => {
  for (const helpDesk of ['desk@contoso.example', 'mailto:desk@contoso.example', ' desk@contoso.example'])
    assert.match((await carried(told, { helpDesk }, known, key)).address, /^mailto:desk@contoso\.example\?subject=/);
  const webhook = { helpDesk: 'https://tickets.contoso.example/' };
  assert.match((await carried(told, webhook, known, key)).address, /^mailto:\?subject=/);
});

it('a link is written in letters of one byte, and is no longer than it may be', async () => {
  const mostBytes = 800;
  const helpPage = `https://hilfe.münchen.example/${'ü'.repeat(20)}`;
  const { address } = await carried(told, { helpPage }, known, key, mostBytes);
  assert.match(address, /^https:\/\/hilfe\.xn--mnchen-3ya\.example\/(?:%C3%BC){20}#r1\./);
  assert.ok(Buffer.byteLength(address) <= mostBytes);
});
