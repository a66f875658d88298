import { join } from 'node:path';
import fc from 'fast-check';
import { success } from '../../model/failure.ts';
import { mutatedOutputs } from '../host/mutated-outputs-for-tests.ts';
import { outputText } from '../host/output-text.ts';
import { aadEvents } from './aad-events.ts';
import { accountFacts } from './account-name.ts';
import { dsregcmdFacts } from './dsregcmd.ts';
import { intuneFacts } from './intune-linux.ts';
import { appSsoFacts, enrolmentFacts } from './macos-device.ts';
import { timeServiceFacts } from './time-service.ts';

const input = mutatedOutputs(join(import.meta.dirname, 'fixtures'));

/** One reading takes a millisecond; a second is a hang. */
const HANG_MS = 1_000;

/** Whatever a tool prints, reading it ends soon, and gives facts that are plain data. */
export const property = fc.property(input, (bytes) => {
  const startedAtMs = performance.now();
  const text = outputText(bytes);
  const facts = [
    ...[dsregcmdFacts(text), appSsoFacts(text), enrolmentFacts(text), intuneFacts(text)],
    ...[timeServiceFacts(success(text)), accountFacts(success(text)), aadEvents(text)],
  ];
  JSON.stringify(facts);
  return performance.now() - startedAtMs < HANG_MS;
});
