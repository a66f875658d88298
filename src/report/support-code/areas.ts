/** What checks look at, in a word or two. Order never changes; a new one goes to the end. */
export const AREAS: readonly string[] = [
  'the clock',
  'names (DNS)',
  'connections',
  'proxies',
  'certificates',
  'the sign-in service',
  'something else',
];

const AREA_OF_CHECK: Readonly<Record<string, number>> = {
  'clock-offset': 0,
  'name-resolution': 1,
  'hosts-file': 1,
  'network-interfaces': 2,
  'tcp-connect': 2,
  'http-transfer': 2,
  'captive-portal': 2,
  'endpoint-list': 2,
  'proxy-settings': 3,
  'proxy-connect': 3,
  pac: 3,
  'tls-chain': 4,
  revocation: 4,
  'sign-in-metadata': 5,
};

/** The areas of these checks as bits, the first area lowest. */
export const areasOf = (checks: readonly string[]): number =>
  checks.reduce((bits, check) => bits | (1 << (AREA_OF_CHECK[check] ?? AREAS.length - 1)), 0);
