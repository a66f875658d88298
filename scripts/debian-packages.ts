import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingPackages } from '../lab/requirements.ts';

const APT_GET = '/usr/bin/apt-get';

/**
 * Installs the Debian packages that tests need and this machine lacks, where it may. Otherwise gives one line that says why not;
 * the tests that need them are left out then, each with its reason.
 */
export function installDebianPackages(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const missing = missingPackages();
  if (missing.length === 0) return undefined;
  const list = missing.join(' ');
  if (!existsSync(APT_GET)) return `Tests need programs that Debian calls ${list}; this system has no apt-get.`;
  if (process.getuid?.() !== 0)
    return `Tests need more packages, which only root may install: sudo apt-get install --no-install-recommends ${list}`;
  process.stderr.write(`Installing Debian packages (once): ${list} …\n`);
  const failure = aptGet('update') ?? install(missing);
  return failure && `Packages could not be installed: ${failure}`;
}

/** All at once; one by one where that fails, since other systems lack some. */
function install(packages: readonly string[]): string | undefined {
  if (installTogether(packages) === undefined) return undefined;
  const failures = packages.flatMap((each) => installTogether([each]) ?? []);
  return failures.length === 0 ? undefined : failures.join('; ');
}

const installTogether = (packages: readonly string[]): string | undefined =>
  aptGet('install', '--yes', '--no-install-recommends', ...packages);

/** The last line of what apt-get complains about; undefined when it had no complaint. */
function aptGet(...args: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync(APT_GET, ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  return status === 0 ? undefined : (stderr.toString().trim().split('\n').at(-1) ?? `status ${status}`);
}
