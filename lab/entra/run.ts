import { parseArgs } from 'node:util';
import { cardCertificateFile, cardHolders } from './cards.ts';
import { registered } from './data/apps.ts';
import { type Person, people } from './data/people.ts';
import { tenants } from './data/tenants.ts';
import { faults, isFault } from './faults.ts';
import { type Served, serve } from './serve.ts';
import { base32, totpSecret } from './totp.ts';

const HELP = `npm run stand-in -- [options]

A stand-in for Microsoft Entra ID on this computer, to test sign-in clients against. It knows nobody real.

  --port <n>         first of five ports in a row (any free ones unless told)
  --client-id <id>   registers an app of yours; may be given several times
  --redirect <url>   an address that your apps may be answered at, besides http://localhost
  --fault <word>     breaks the protocol for everybody; the words are below
  --list             prints people and tenants, and ends
  --help             prints this, and ends

Faults, also for a single sign-in as stand_in_fault=<word> in the authorize or devicecode request:
${Object.entries(faults)
  .map(([word, what]) => `  ${word.padEnd(17)}${what}`)
  .join('\n')}
`;

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'client-id': { type: 'string', multiple: true, default: [] },
      redirect: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.fault !== undefined && !isFault(values.fault)) throw new TypeError(`There is no fault "${values.fault}".`);
  const port = values.port === undefined ? undefined : Number(values.port);
  // Five ports in a row have to fit below 65,536.
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port <= 65_531))
    throw new TypeError(`"${values.port}" is not a port.`);
  return { ...values, port, fault: values.fault };
}

const personLine = (person: Person): string => {
  const secret = person.secondStep === 'totp' ? `  (authenticator secret ${base32(totpSecret(person.name))})` : '';
  return `  ${person.name.padEnd(22)}${person.password.padEnd(17)}${String(person.ends).padEnd(11)}${person.story}${secret}`;
};

const list = (): string => `Tenants
${tenants.map(({ domains, id, story }) => `  ${domains[0].padEnd(22)}${id}  ${story}`).join('\n')}

People: name, what they type as password, how it ends
${people.map(personLine).join('\n')}
`;

const started = ({ origins, rootFile, keyFile, folder }: Served): string => `
The stand-in runs.

  sign-in               ${origins.login}/common
  US government         ${origins.gov}/common
  federation server     ${origins.sts}
  certificate sign-in   ${origins.certauth}
  trust this root       ${rootFile}   (NODE_EXTRA_CA_CERTS, SSL_CERT_FILE, curl --cacert)
  smart cards           ${cardHolders
    .map((person) => cardCertificateFile(folder, person))
    .join('\n                        ')}
  key of every card     ${keyFile}

Ctrl-C ends it and leaves nothing behind.
`;

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) return void process.stdout.write(HELP);
  if (options.list) return void process.stdout.write(list());
  const apps = options['client-id'].map((id) => registered(id.toLowerCase(), options.redirect));
  const fault = options.fault !== undefined && isFault(options.fault) ? options.fault : undefined;
  const served = await serve({ port: options.port, fault, apps });
  process.stdout.write(list() + started(served));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
}

main().catch((error: Error) => {
  process.stderr.write(`stand-in: ${error.message}\n`);
  process.exitCode = 2;
});
