import { createSocket } from 'node:dgram';

/** Seconds between the beginnings of NTP's time (1900) and of Unix time. @see RFC 5905 section 6 */
const EPOCH_SECONDS = 2_208_988_800;

/** Stratum 2, as pool servers are; answers in server mode. */
const HEADER = Buffer.from([0x24, 2, 0, 0xec]);

/** Answers SNTP questions on one address with a time that is `aheadSeconds` off. @see RFC 4330 section 6 */
export function serveTime(address: string, aheadSeconds: number): Promise<void> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (question, from) => {
    if (question.length >= 48) socket.send(answerTo(question, aheadSeconds), from.port, from.address);
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject).bind({ address, port: 123 }, resolve);
  });
}

function answerTo(question: Buffer, aheadSeconds: number): Buffer {
  const answer = Buffer.alloc(48);
  HEADER.copy(answer);
  answer.write('LAB.', 12, 'latin1');
  question.copy(answer, 24, 40, 48);
  for (const offset of [16, 32, 40]) writeTime(answer, offset, Date.now() / 1_000 + aheadSeconds);
  return answer;
}

function writeTime(packet: Buffer, offset: number, unixSeconds: number): void {
  const whole = Math.floor(unixSeconds);
  packet.writeUInt32BE((whole + EPOCH_SECONDS) % 2 ** 32, offset);
  packet.writeUInt32BE(Math.floor((unixSeconds - whole) * 2 ** 32), offset + 4);
}
