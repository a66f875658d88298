import { explainRecording } from '../../../catalogue/explain-recording.ts';
import { readRecording } from '../../../gather/recording/read-recording.ts';
import { say } from '../../../model/said.ts';
import { recordingJson, recordingText } from '../../../report/recording-text.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { readerOf } from '../../reader-of.ts';
import type { Speech } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';

/** Tells a recording (HAR) of a sign-in; status 1 when it stopped. undefined when the text holds none. */
export async function tellRecording(
  text: string,
  values: Call['values'],
  terminal: Terminal,
  { phrases, translator }: Speech,
): Promise<number | undefined> {
  const recording = readRecording(text);
  if (recording === null) return undefined;
  if (recording === 'damaged')
    throw new UsageError(say`this is a recording (HAR), but it breaks off or lacks its requests; save it once more`);
  const explanation = translator.explanation(await explainRecording(recording));
  const reader = readerOf(values, terminal, phrases);
  await terminal.print(
    values.json ? recordingJson(recording, explanation) : recordingText(recording, explanation, reader),
  );
  return recording.outcome === 'stopped' ? exitStatus.found : exitStatus.fine;
}
