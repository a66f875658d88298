/** The parts of a sign-in, in the order in which they can happen. */
export type Stage = 'discovery' | 'realm' | 'renewal' | 'federation' | 'authorize' | 'device-code' | 'token' | 'keys';
