import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it, type TestContext } from 'node:test';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { mailMessage } from '../../../integrations/mail-message.ts';
import { say, textOf } from '../../../model/said.ts';
import { handedIn } from '../../../report/handed/handed.ts';
import { english } from '../../../report/languages/english.ts';
import { fullReport } from '../../../report/report-for-tests.ts';
import { knownHere } from '../../../server/known-here.ts';
import { type MailServer, sendMail } from './send-mail.ts';

const folder = mkdtempSync(join(tmpdir(), 'mail-'));
const roots = tls.getCACertificates('default');
after(() => {
  tls.setDefaultCACertificates(roots);
  rmSync(folder, { recursive: true });
});

const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
execFileSync(
  'openssl',
  [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ].concat(['-addext', 'subjectAltName=DNS:localhost', '-keyout', keyFile, '-out', certificateFile]),
  { stdio: 'ignore' },
);
const [key, cert] = [readFileSync(keyFile), readFileSync(certificateFile, 'utf8')];

type Got = {
  readonly to: readonly string[];
  readonly user: string | undefined;
  readonly isSecure: boolean;
  readonly text: string;
};

/** A real mail server; kim may send with the password right. */
async function mailServer(test: TestContext, options: SMTPServerOptions = {}) {
  const got: Got[] = [];
  const server = new SMTPServer({
    ...{ key, cert, authOptional: true, disableReverseLookup: true, logger: false },
    onAuth: ({ username, password }, _session, done) =>
      username === 'kim' && password === 'right' ? done(null, { user: username }) : done(new Error('wrong')),
    onData: (stream, session, done) => {
      text(stream).then((received) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        got.push({ to, user: session.user as string | undefined, isSecure: session.secure, text: received });
        done(stream.sizeExceeded ? Object.assign(new Error('too large'), { responseCode: 552 }) : null);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => new Promise<void>((resolve) => server.close(resolve)));
  return { got, port: (server.server.address() as AddressInfo).port };
}

const told = { report: fullReport('inspected'), shown: fullReport('inspected'), phrases: english };
const message = mailMessage(told, 'kim@contoso.example', 'desk@contoso.example');
const never = new AbortController().signal;
const send = (server: MailServer) => sendMail(server, message, never);
const whyNot = async (server: MailServer): Promise<string> => {
  const delivery = await send(server);
  return delivery.ok ? 'sent' : textOf(delivery.why);
};

describe('a mail server', () => {
  it('that is not trusted gets nothing; one that is gets report and JSON over an encrypted connection', async (test) => {
    const { got, port } = await mailServer(test);
    const server = { address: `smtp://localhost:${port}`, user: 'kim', password: 'right' };
    assert.match(await whyNot(server), /certificate of the mail server is not trusted/);
    assert.equal(got.length, 0);
    tls.setDefaultCACertificates([...roots, cert]);
    assert.deepEqual(await send(server), { ok: true });
    const [mail] = got;
    assert.ok(mail !== undefined);
    assert.deepEqual([mail.to, mail.user, mail.isSecure], [['desk@contoso.example'], 'kim', true]);
    assert.match(mail.text, /^Subject: Teams does not let me in: Something in between opens the secure/m);
    const attached = mail.text.split(/\r\n--[^\r\n]+\r\n/).filter((part) => part.includes('filename='));
    assert.deepEqual(
      attached.map((part) => /filename=(\S+)/.exec(part)?.[1]),
      ['sign-in-report.html', 'sign-in-report.json'],
    );
    for (const part of attached) {
      const letters = part.slice(part.indexOf('\r\n\r\n'));
      const handed = await handedIn(Buffer.from(letters, 'base64').toString(), knownHere());
      assert.ok(handed !== null && handed !== 'damaged');
      assert.deepEqual(handed.report, fullReport('inspected'));
    }
  });

  it('that speaks TLS from the beginning is spoken to so', async (test) => {
    tls.setDefaultCACertificates([...roots, cert]);
    const { got, port } = await mailServer(test, { secure: true });
    assert.deepEqual(await send({ address: `smtps://localhost:${port}` }), { ok: true });
    assert.equal(got.length, 1);
  });

  it('that offers no encryption gets nothing, unless the setting says so by name', async (test) => {
    const { got, port } = await mailServer(test, { disabledCommands: ['STARTTLS'] });
    assert.match(await whyNot({ address: `smtp://localhost:${port}` }), /offers no encryption/);
    assert.deepEqual(got, []);
    assert.deepEqual(await send({ address: `smtp+unencrypted://localhost:${port}` }), { ok: true });
    assert.deepEqual(
      got.map(({ isSecure }) => isSecure),
      [false],
    );
  });

  it('that says no is understood', async (test) => {
    tls.setDefaultCACertificates([...roots, cert]);
    const open = await mailServer(test);
    assert.match(
      await whyNot({ address: `smtp://localhost:${open.port}`, user: 'kim', password: 'wrong' }),
      /refuses user or password; .*SIGNIN_DOCTOR_MAIL_PASSWORD \(it says 535\)/,
    );
    const closed = await mailServer(test, { authOptional: false });
    assert.match(await whyNot({ address: `smtp://localhost:${closed.port}` }), /wants a user/);
    const small = await mailServer(test, { size: 10_000 });
    assert.match(await whyNot({ address: `smtp://localhost:${small.port}` }), /too large/);
    const picky = await mailServer(test, { onRcptTo: (_address, _session, done) => done(new Error('no such user')) });
    assert.match(await whyNot({ address: `smtp://localhost:${picky.port}` }), /refuses this address/);
  });

  it('is left in the middle of it when somebody ends it, and takes nothing', async (test) => {
    const interrupted = new AbortController();
    const { got, port } = await mailServer(test, {
      disabledCommands: ['STARTTLS'],
      onRcptTo: () => interrupted.abort(),
    });
    const server = { address: `smtp+unencrypted://localhost:${port}` };
    assert.deepEqual(await sendMail(server, message, interrupted.signal), { ok: false, why: say`it was interrupted` });
    assert.deepEqual(await sendMail(server, message, interrupted.signal), { ok: false, why: say`it was interrupted` });
    assert.deepEqual(got, []);
  });

  it('that is not there, or is another server, is said to be so', async (test) => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    assert.match(await whyNot({ address: `smtp://localhost:${port}` }), /cannot be reached/);
    const other = createServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    test.after(() => other.close());
    assert.match(await whyNot({ address: `smtp://localhost:${(other.address() as AddressInfo).port}` }), /mail server/);
  });
});
