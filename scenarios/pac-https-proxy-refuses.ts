import { closedCompany, scriptTo, TLS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacHttpsProxyRefuses: Scenario = {
  story: 'The proxy behind TLS forbids the sign-in host; everything else passes.',
  world: {
    ...closedCompany,
    proxy: { by: 'squid', overTls: 'trusted', denies: ['login.microsoftonline.com'] },
    scriptServer: { body: scriptTo(`HTTPS ${TLS_PROXY}`) },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-refuses', strength: 'certain' }] },
};
