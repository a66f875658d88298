import { closedCompany, TLS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyEnvironmentHttps: Scenario = {
  story: 'The environment variables name a proxy that is spoken to over TLS, with a certificate that is trusted.',
  world: {
    firewall: closedCompany.firewall,
    environment: { HTTPS_PROXY: `https://${TLS_PROXY}` },
    proxy: { by: 'tinyproxy', overTls: 'trusted' },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['through the proxy https://proxy.contoso.example:8443'] },
};
