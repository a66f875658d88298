import type { Remedy } from '../remedy.ts';
import { clearBrokerAccounts } from './clear-broker-accounts.ts';
import { clearProxyVariables } from './clear-proxy-variables.ts';
import { clearTeamsCache } from './clear-teams-cache.ts';
import { commentOutHostsLines } from './comment-out-hosts-lines.ts';
import { flushDns } from './flush-dns.ts';
import { lowerPacketSize } from './lower-packet-size.ts';
import { openNetworkPage } from './open-network-page.ts';
import { preferAnsweringDnsServer } from './prefer-answering-dns-server.ts';
import { renewLease } from './renew-lease.ts';
import { resetServiceProxy } from './reset-service-proxy.ts';
import { restartCardService } from './restart-card-service.ts';
import { resyncClock } from './resync-clock.ts';
import { turnOffDesktopProxy } from './turn-off-desktop-proxy.ts';

/** Everything that a program can put right, alphabetical. */
export const remedies: readonly Remedy[] = [
  clearBrokerAccounts,
  clearProxyVariables,
  clearTeamsCache,
  commentOutHostsLines,
  flushDns,
  lowerPacketSize,
  openNetworkPage,
  preferAnsweringDnsServer,
  renewLease,
  resetServiceProxy,
  restartCardService,
  resyncClock,
  turnOffDesktopProxy,
];
