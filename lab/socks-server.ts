import { createServer, connect as dial, type Socket } from 'node:net';

/**
 * A SOCKS proxy of versions 4 and 5 on one address: no daemon that could be installed can be told to refuse hosts and to want a
 * login. @see RFC 1928
 */
export type SocksOrder = {
  readonly address: string;
  readonly port: number;
  readonly denies: readonly string[];
  readonly wantsPassword: boolean;
};

const order: SocksOrder = JSON.parse(process.argv[2] ?? '');

/** What a request wants, in both versions. */
type Wanted = {
  readonly host: string;
  readonly port: number;
  readonly answer: (isOpen: boolean, isDenied: boolean) => Buffer;
};

const NO_METHOD = 0xff;
const PASSWORD = 2;

function greeted(greeting: Buffer): number {
  const offered = [...greeting.subarray(2, 2 + (greeting[1] ?? 0))];
  const wanted = order.wantsPassword ? PASSWORD : 0;
  return offered.includes(wanted) ? wanted : NO_METHOD;
}

/** Reply 5: refused; 2: against the rules. */
function wantedBy5(request: Buffer): Wanted {
  const end = 5 + (request[4] ?? 0);
  return {
    host: request.toString('latin1', 5, end),
    port: request.readUInt16BE(end),
    answer: (isOpen, isDenied) => Buffer.from([5, isDenied ? 2 : isOpen ? 0 : 5, 0, 1, 0, 0, 0, 0, 0, 0]),
  };
}

const wantedBy4 = (request: Buffer): Wanted => ({
  host: [...request.subarray(4, 8)].join('.'),
  port: request.readUInt16BE(2),
  answer: (isOpen, isDenied) => Buffer.from([0, isOpen && !isDenied ? 90 : 91, 0, 0, 0, 0, 0, 0]),
});

function open(client: Socket, { host, port, answer }: Wanted): void {
  if (order.denies.includes(host)) return void client.end(answer(false, true));
  const far = dial(port, host);
  far.once('connect', () => {
    client.write(answer(true, false));
    client.pipe(far).pipe(client);
  });
  far.on('error', () => client.end(answer(false, false)));
  client.on('close', () => far.destroy());
}

createServer((client) => {
  client.on('error', () => {});
  client.once('data', (first) => {
    if (first[0] === 4) return open(client, wantedBy4(first));
    const method = greeted(first);
    client.write(Buffer.from([5, method]));
    if (method !== 0) return client.end();
    client.once('data', (request) => open(client, wantedBy5(request)));
  });
}).listen(order.port, order.address, () => console.log('ready'));
