import { join } from 'node:path';
import fc from 'fast-check';
import { success } from '../../model/failure.ts';
import { mutatedOutputs } from '../host/mutated-outputs-for-tests.ts';
import { outputText } from '../host/output-text.ts';
import { cardCertificateFacts, certificateIn } from './card-certificate.ts';
import { certificateByCertutil } from './certutil-certificates.ts';
import { readersByCertutil } from './certutil-output.ts';
import { answersIn, readersIn } from './opensc-output.ts';
import { certificateIdsIn, tokensIn } from './tokens-output.ts';

/** One reading takes a millisecond; a second is a hang. */
const HANG_MS = 1_000;

/** Whatever OpenSC, PKCS#11 modules, Windows and cards say, reading it ends soon, and gives facts that are plain data. */
export const property = fc.property(mutatedOutputs(join(import.meta.dirname, 'fixtures')), (bytes) => {
  const startedAtMs = performance.now();
  const text = outputText(bytes);
  const readers = readersByCertutil(success(text)) ?? [];
  const objects = answersIn(text).flatMap((answer) => certificateIn(answer.bytes) ?? []);
  const untold = { trust: null, computerTrust: 'accepted' } as const;
  const facts = [
    ...[readersIn(text), tokensIn(text), certificateIdsIn(text), readers],
    ...readers.map(({ name }) => certificateByCertutil(text, name)),
    ...objects.map((certificate) => cardCertificateFacts(certificate, untold)),
  ];
  JSON.stringify(facts);
  return performance.now() - startedAtMs < HANG_MS;
});
