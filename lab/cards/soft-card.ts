import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PIN } from './card-stories.ts';
import type { Written } from './issued-cards.ts';

const run = promisify(execFile);

const SOFT_MODULE = '/usr/lib/softhsm/libsofthsm2.so';

/** A card that is a file: SoftHSM holds key and certificate behind a module of its own. Gives the environment that shows it to programs. */
export async function makeSoftCard({ certificate, key }: Written): Promise<Readonly<Record<string, string>>> {
  const folder = '/run';
  const [tokens, settings] = [join(folder, 'tokens'), join(folder, 'softhsm2.conf')];
  const files = { key: join(folder, 'soft.key'), certificate: join(folder, 'soft.der') };
  await mkdir(tokens);
  await writeFile(settings, `directories.tokendir = ${tokens}\nlog.level = ERROR\n`);
  await writeFile(files.key, key.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(files.certificate, certificate);
  const environment = { SOFTHSM2_CONF: settings, PKCS11_MODULE_PATH: SOFT_MODULE };
  const options = { env: { ...process.env, ...environment } };
  const at = ['--token', 'soft', '--label', 'soft', '--id', '01', '--pin', PIN];
  const fresh = ['--init-token', '--free', '--label', 'soft', '--pin', PIN, '--so-pin', '12345678'];
  await run('softhsm2-util', fresh, options);
  await run('softhsm2-util', ['--import', files.key, ...at], options);
  const login = ['--module', SOFT_MODULE, '--token-label', 'soft', '--login', '--pin', PIN];
  const object = ['--write-object', files.certificate, '--type', 'cert', '--id', '01', '--label', 'soft'];
  await run('pkcs11-tool', [...login, ...object], options);
  return environment;
}
