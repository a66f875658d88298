import type { Change } from '../model/remedy.ts';
import { type Said, say } from '../model/said.ts';

/** What no remedy may ever do, whoever wrote it: leave an organisation, clear a TPM, touch keys, certificates or passwords. */
const FORBIDDEN: readonly { readonly what: RegExp; readonly why: Said }[] = [
  {
    what: /\bdsregcmd\b.*\/(leave|forcerecovery|cleanupaccounts)|\bRemove-Computer\b/i,
    why: say`this would leave the organisation`,
  },
  { what: /\b(clear-tpm|initialize-tpm|tpm2?_clear|tpmtool)\b/i, why: say`this would clear the TPM` },
  {
    what: /\bcertutil\b.*-(del|repairstore|addstore|importpfx|f?csp)|\bsecurity\b.*\b(delete|add-trusted|remove-trusted)|\bcmdkey\b|\bsecret-tool\b/i,
    why: say`this would touch keys, certificates or passwords`,
  },
  {
    what: /[\\/](Crypto[\\/](Keys|RSA|DSS|PCPKSP)|SystemCertificates|Protect|Vault|Credentials|Ngc|Keychains|keyrings|\.ssh|\.gnupg|\.pki|ssl|pki)([\\/\s]|$)/i,
    why: say`this would touch keys, certificates or passwords`,
  },
];

/** Why a change must be neither made nor taken back; undefined when it may be. */
export function never(change: Change): Said | undefined {
  const text = everythingIn(change);
  return FORBIDDEN.find(({ what }) => what.test(text))?.why;
}

const everythingIn = (change: Change): string =>
  change.kind === 'command'
    ? [change.command, change.undo ?? []].map((line) => line.join(' ')).join('\n')
    : change.kind === 'move'
      ? `${change.from}\n${change.to}`
      : change.path;
