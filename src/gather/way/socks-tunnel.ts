import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { Channel } from '../host/host.ts';
import {
  chosenMethod,
  METHODS,
  readReply,
  replyLength,
  type SocksAnswer,
  socks4Request,
  socks5Greeting,
  socks5Request,
} from '../proxy/socks.ts';
import { addressesOf } from './reach.ts';

/** What came of asking a SOCKS proxy for a tunnel. */
type Asked = Outcome<SocksAnswer>;

type Place = { readonly name: string; readonly port: number };

/** The longest answer has a name of 255 bytes in it; what comes behind it is somebody's flood. */
const MOST_BYTES = 300;

const NOT_SOCKS = failed('proxy-tunnel', 'http-malformed', 'what answers does not speak SOCKS');

/** What a proxy of version 5 says that wants a name and a password, or more. */
const WANTS_LOGIN: SocksAnswer = { status: 407, reason: 'SOCKS reply 255, no acceptable method' };

/** Asks for a tunnel over an open connection, as somebody without a name: programs have none for SOCKS. */
export const askSocks = (step: Step, speaks: 'socks4' | 'socks5', channel: Channel, to: Place): Promise<Asked> =>
  speaks === 'socks5' ? bySocks5(step, channel, to) : bySocks4(step, channel, to);

async function bySocks5(step: Step, channel: Channel, to: Place): Promise<Asked> {
  const method = await methodFor(step, channel, [METHODS.none]);
  if (!method.ok) return method;
  if (method.value === METHODS.refused) return success(WANTS_LOGIN);
  if (method.value !== METHODS.none) return NOT_SOCKS;
  return await replyTo(step, channel, 5, socks5Request(to));
}

/** Programs look the name up themselves, as Chromium does. @see net/socket/socks_client_socket.cc */
async function bySocks4(step: Step, channel: Channel, { name, port }: Place): Promise<Asked> {
  const found = await addressesOf(step, name);
  if (!found.ok) return found;
  const address = found.value.find((each) => !each.includes(':'));
  if (address === undefined) return failed('resolve', 'no-address', 'SOCKS4 needs an IPv4 address');
  return await replyTo(step, channel, 4, socks4Request(address, port));
}

/** The method that a proxy of version 5 picks out of these. */
export async function methodFor(step: Step, channel: Channel, methods: readonly number[]): Promise<Outcome<number>> {
  const answer = await ask(step, channel, socks5Greeting(...methods), () => 2);
  const method = answer.ok ? chosenMethod(answer.value) : undefined;
  if (!answer.ok) return answer;
  return method === undefined ? NOT_SOCKS : success(method);
}

async function replyTo(step: Step, channel: Channel, version: 4 | 5, request: Uint8Array): Promise<Asked> {
  const answer = await ask(step, channel, request, (bytes) => replyLength(version, bytes));
  if (!answer.ok) return answer;
  const reply = readReply(version, answer.value);
  return reply === undefined ? NOT_SOCKS : success(reply);
}

/** Sends a message and waits until the answer is as long as it should be. A tunnel is silent until we speak. */
async function ask(
  { host, signal }: Step,
  channel: Channel,
  message: Uint8Array,
  lengthOf: (bytes: Uint8Array) => number | undefined,
): Promise<Outcome<Uint8Array>> {
  let bytes: Uint8Array = new Uint8Array();
  let next = message;
  while (bytes.length < (lengthOf(bytes) ?? Number.POSITIVE_INFINITY)) {
    const piece = await host.askByStream(channel, next, signal);
    if (!piece.ok) return failed('proxy-tunnel', piece.failure.word, piece.failure.detail);
    bytes = joined(bytes, piece.value.subarray(0, MOST_BYTES));
    next = new Uint8Array();
  }
  return success(bytes);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
