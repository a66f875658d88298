import { healthyPortalForOthers } from './healthy-portal-for-others.ts';
import type { Scenario } from './scenario.ts';

export const serviceOutageBesidePortal: Scenario = {
  story:
    'An aeroplane asks for money for the internet, but not for Microsoft 365; there the sign-in service answers 500.',
  world: { ...healthyPortalForOthers.world, sites: { 'login.microsoftonline.com': { status: 500 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'service-outage', strength: 'certain' }] },
};
