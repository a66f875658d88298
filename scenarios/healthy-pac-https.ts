import { closedCompany, scriptTo, TLS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacHttps: Scenario = {
  story: "The company's script sends everything to a proxy that is spoken to over TLS.",
  world: {
    ...closedCompany,
    proxy: { by: 'tinyproxy', overTls: 'trusted' },
    scriptServer: { body: scriptTo(`HTTPS ${TLS_PROXY}`) },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['through the proxy https://proxy.contoso.example:8443'] },
};
