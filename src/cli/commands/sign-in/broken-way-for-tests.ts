import { clouds } from '../../../catalogue/endpoints.ts';
import { httpTransfer } from '../../../gather/checks/http-transfer.ts';
import { nameResolution } from '../../../gather/checks/name-resolution.ts';
import { signInMetadata } from '../../../gather/checks/sign-in-metadata.ts';
import { tcpConnect } from '../../../gather/checks/tcp-connect.ts';
import { tlsChain } from '../../../gather/checks/tls-chain.ts';
import type { Host } from '../../../gather/host/host.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { failed, success } from '../../../model/failure.ts';
import type { Here } from './here.ts';

/** An address of nobody. RFC 5737 */
const SOMEWHERE = '203.0.113.2';

/** Without TLS. */
const HTTP = 80;

/** For tests: a computer on which everything ends where the fault is. */
export const ledTo = (port: number, isUnknown: boolean, plainPort = port): Host => {
  const host = thisComputer();
  const find = async (name: string) =>
    isUnknown && name === 'localhost' ? failed('resolve', 'name-not-found') : success([SOMEWHERE]);
  return {
    ...{ ...host, environment: {}, resolvers: () => [SOMEWHERE], resolve: find, lookup: find },
    connect: (_address, asked, signal) => host.connect('127.0.0.1', asked === HTTP ? plainPort : port, signal),
  };
};

/** For tests: the stand-in is all there is to look at. */
export const looking = (port: number): Pick<Here, 'clouds' | 'checks'> => {
  const authority = `localhost:${port}`;
  const endpoints = [{ name: 'localhost', role: 'sign-in', breaks: 'Nobody can sign in.' } as const];
  const cloud = { ...clouds.public, authority, endpoints, largerFile: `https://${authority}/favicon.ico` };
  return {
    clouds: { ...clouds, public: cloud },
    checks: [httpTransfer, nameResolution, signInMetadata, tcpConnect, tlsChain],
  };
};
