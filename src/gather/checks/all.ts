import type { Check } from '../check.ts';
import { captivePortal } from './captive-portal.ts';
import { clockOffset } from './clock-offset.ts';
import { deviceState } from './device-state.ts';
import { endpointList } from './endpoint-list.ts';
import { federation } from './federation.ts';
import { hostsFile } from './hosts-file.ts';
import { httpTransfer } from './http-transfer.ts';
import { nameResolution } from './name-resolution.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { pac } from './pac.ts';
import { proxyConnect } from './proxy-connect.ts';
import { proxySettings } from './proxy-settings.ts';
import { revocation } from './revocation.ts';
import { signInMetadata } from './sign-in-metadata.ts';
import { smartCard } from './smart-card.ts';
import { tcpConnect } from './tcp-connect.ts';
import { tlsChain } from './tls-chain.ts';
import { userRealm } from './user-realm.ts';

/** Every check, by id. */
export const checks: readonly Check[] = [
  captivePortal,
  clockOffset,
  deviceState,
  endpointList,
  federation,
  hostsFile,
  httpTransfer,
  nameResolution,
  networkInterfaces,
  pac,
  proxyConnect,
  proxySettings,
  revocation,
  signInMetadata,
  smartCard,
  tcpConnect,
  tlsChain,
  userRealm,
];
