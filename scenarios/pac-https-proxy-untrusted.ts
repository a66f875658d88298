import { closedCompany, scriptTo, TLS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacHttpsProxyUntrusted: Scenario = {
  story: 'The proxy that is spoken to over TLS made its certificate itself.',
  world: {
    ...closedCompany,
    proxy: { by: 'tinyproxy', overTls: 'self-signed' },
    scriptServer: { body: scriptTo(`HTTPS ${TLS_PROXY}`) },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-unreachable', strength: 'certain' }],
    because: ['its certificate is not trusted'],
  },
};
