import type { Scenario } from './scenario.ts';

export const healthyAliases: Scenario = {
  story: 'The sign-in name is an alias of an alias, as delivery networks do it.',
  world: {
    names: {
      'login.microsoftonline.com': { aliases: ['www.tm.prd.aadg.example', 'ak.tm.edge.example'] },
      'aadcdn.msftauth.net': { aliases: ['edge.azure.example'] },
    },
  },
  expect: { verdict: 'healthy', findings: [] },
};
