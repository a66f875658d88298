import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { APP, named, stage } from './runs-for-tests.ts';

describe('what a call asks for', { concurrency: 4 }, () => {
  const here = stage();

  /** Signs in at the pages as this person; what Teams would show, and the cause. */
  async function end(name: string, ...args: readonly string[]) {
    const told = await here().report({ hand: here().hand(named(name)), home: `${name} ${args.join(' ')}`, args });
    const { outcome, stage: at, statusCode, account, said } = told;
    return { outcome, at, statusCode, account, said, rules: told.findings.map(({ rule }) => rule) };
  }

  const signsIn = async (name: string, ...args: readonly string[]): Promise<void> => {
    const { outcome, account, said } = await end(name, ...args);
    assert.deepEqual([outcome, account], ['signed-in', name], said);
  };

  const stops = async (where: readonly unknown[], name: string, ...args: readonly string[]): Promise<void> => {
    const { at, statusCode, rules, said } = await end(name, ...args);
    assert.deepEqual([at, statusCode, rules], where, said);
  };

  it('a personal account, named or not', async () => {
    await signsIn('pete@outlook.com');
    await signsIn('pete@outlook.com', '--user', 'pete@outlook.com', '--tenant', 'consumers');
  });

  it('a guest, at the organisation that invited them, and not at another', async () => {
    await signsIn('gus@adatum.com', '--tenant', 'contoso.com');
    await signsIn('gus@adatum.com');
    await stops(['authorize', 'AADSTS50020', ['account-not-found']], 'anton@adatum.com', '--tenant', 'contoso.com');
  });

  it('--tenant: by domain or by id; one that nobody has is told before anybody signs in', async () => {
    await signsIn('anna@contoso.com', '--tenant', 'contoso.onmicrosoft.com');
    await stops(['discovery', '0xCAA90018', ['tenant-not-found']], 'anna@contoso.com', '--tenant', 'nobody.example');
  });

  it('--client-id: one that the organisation does not know is told on the page', async () => {
    await signsIn('anna@contoso.com', '--client-id', APP.toUpperCase());
    const unknown = `${APP.slice(0, -4)}0000`;
    await stops(['authorize', 'AADSTS700016', ['app-registration-wrong']], 'anna@contoso.com', '--client-id', unknown);
  });

  it('--resource: what a service asks for besides, and one that is switched off or missing', async () => {
    await signsIn('clara@contoso.com', '--resource', 'https://api.spaces.skype.com');
    const off = ['--resource', 'https://retired.contoso.com'];
    await stops(['authorize', '0xCAA2000B', ['app-registration-wrong']], 'anna@contoso.com', ...off);
    const missing = ['--resource', 'https://nothing.contoso.com'];
    await stops(['authorize', '0xCAA2000B', ['app-registration-wrong']], 'anna@contoso.com', ...missing);
  });

  it('--cloud: the page of one cloud tells that the organisation is in another', async () => {
    await signsIn('grace@contoso.us', '--cloud', 'usgov', '--tenant', 'contoso.us');
    await stops(['authorize', 'AADSTS90038', ['tenant-not-found']], 'grace@contoso.us', '--tenant', 'contoso.us');
  });
});
