import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Spoiling } from '../scenarios/scenario.ts';

/** What is announced of a body of which only a piece comes. */
const ANNOUNCED_BYTES = 1_000;

/** Answers one request as a broken path or service does. The raw socket is needed, as TLS sockets cannot reset. */
export function spoil(how: Spoiling, response: ServerResponse, wire: Socket | undefined): void {
  switch (how) {
    case 'close':
      response.socket?.destroySoon();
      break;
    case 'reset':
      wire?.resetAndDestroy();
      break;
    case 'half':
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': ANNOUNCED_BYTES });
      response.write('{"token_', () => response.socket?.destroySoon());
      break;
    case 'stall':
      break;
    default:
      response.writeHead(how.status, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Not now</title>');
  }
}
