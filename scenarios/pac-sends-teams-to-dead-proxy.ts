import { proxyServer } from '../lab/addresses.ts';
import { SCRIPT_URL, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacSendsTeamsToDeadProxy: Scenario = {
  story: 'The proxy script has a line of its own for Teams, and that proxy is gone.',
  world: {
    gnomeProxy: { script: SCRIPT_URL },
    scriptServer: {
      body: scriptTo('DIRECT').replace(
        '  return "DIRECT";\n}',
        `  if (shExpMatch(host, "*.teams.microsoft.com") || host == "teams.microsoft.com") return "PROXY ${proxyServer.v4}:8080";\n  return "DIRECT";\n}`,
      ),
    },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
