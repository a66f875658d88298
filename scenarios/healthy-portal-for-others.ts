import type { Scenario } from './scenario.ts';

export const healthyPortalForOthers: Scenario = {
  story: 'An aeroplane asks for money for the internet, but lets all of Microsoft 365 through.',
  world: {
    captivePortal: {
      shows: 'redirect',
      lets: [
        ...(['login.microsoftonline.com', 'aadcdn.msftauth.net', 'teams.microsoft.com'] as const),
        ...(['ocsp.digicert.com', 'crl3.digicert.com'] as const),
        ...(['teams.cloud.microsoft', 'graph.microsoft.com', 'time.windows.com'] as const),
      ],
    },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['This network wants a log-in for other pages'] },
};
