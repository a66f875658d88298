/** For tests: evidence in the words of a story. Every piece not told otherwise is that of a healthy network. */

export { card, cardByWindows, cardRevocation, cardWith, keyTried, readers } from './evidence-for-tests/card.ts';
export { clock, noClock } from './evidence-for-tests/clock.ts';
export { device, failedTicket, goodDevice, logEntry } from './evidence-for-tests/device.ts';
export { addressOf, CONTROL, FILES, NEEDED, SIGN_IN, TEAMS } from './evidence-for-tests/hosts.ts';
export { judged } from './evidence-for-tests/judged.ts';
export { lookedUp, names, network, pinned, resolvers } from './evidence-for-tests/names.ts';
export { connected, transfer, wholeTransfer } from './evidence-for-tests/path.ts';
export { contacted, scriptFetched, scriptSaid, scriptSet, setting } from './evidence-for-tests/proxy.ts';
export { answer, direct, through } from './evidence-for-tests/route.ts';
export {
  certificate,
  cutAt,
  distrusted,
  opened,
  openedAndTrusted,
  otherName,
  proven,
  revocationAsked,
  selfSigned,
  versionTried,
} from './evidence-for-tests/secure.ts';
export { notRun } from './evidence-for-tests/seen.ts';
export { signedInAfter, step, stoppedBy } from './evidence-for-tests/sign-in.ts';
export {
  announced,
  federationRead,
  listRead,
  metadata,
  noMetadata,
  portal,
} from './evidence-for-tests/sign-in-service.ts';
export { except, world } from './evidence-for-tests/world.ts';
