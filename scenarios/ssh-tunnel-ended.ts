import type { Scenario } from './scenario.ts';

export const sshTunnelEnded: Scenario = {
  story: 'The SSH tunnel that the environment variables name as a SOCKS proxy ended with its window.',
  world: { environment: { ALL_PROXY: 'socks5h://127.0.0.1:1080' } },
  expect: { verdict: 'problem', findings: [{ rule: 'local-proxy-left-behind' }] },
};
