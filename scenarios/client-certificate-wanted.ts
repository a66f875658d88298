import type { Scenario } from './scenario.ts';

export const clientCertificateWanted: Scenario = {
  story: 'A gateway in front of the sign-in host demands a certificate of the device.',
  world: { sites: { 'login.microsoftonline.com': { wantsClientCertificate: true } } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'likely' }] },
};
