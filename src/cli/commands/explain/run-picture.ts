import { explanationOfPicture } from '../../../gather/picture/explanation-of-picture.ts';
import { MOST_PIXELS, type PictureHead, pictureHead } from '../../../gather/picture/picture-head.ts';
import type { Explanation } from '../../../model/code.ts';
import { type Place, type Said, say } from '../../../model/said.ts';
import { explainJson } from '../../../report/explain-json.ts';
import { explainText } from '../../../report/explain-text.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { readerOf } from '../../reader-of.ts';
import type { Speech } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import type { GivenPicture } from './given-by.ts';
import { readInThread } from './read-in-thread.ts';

/** Smaller than one word of small print. */
const LEAST_PIXELS = 20 * 6;

/** Explains the codes that a picture shows. Status 1 when one of them is not in the catalogue. */
export async function explainPicture(
  { name, bytes }: GivenPicture,
  values: Call['values'],
  terminal: Terminal,
  { phrases, translator }: Speech,
): Promise<number> {
  refuseWhatCannotBeRead(pictureHead(bytes), name);
  const { live } = terminal.watched;
  const reading = await readInThread(bytes, name, (step) => live && terminal.say(`${RENEWED}${step} …`));
  if (live) terminal.say(RENEWED);
  const explanation = translator.explanation(await explanationOfPicture(reading));
  if (explanation.codes.length === 0) throw new UsageError(noCode(explanation, name));
  await terminal.print(
    values.json ? explainJson(explanation) : explainText(explanation, readerOf(values, terminal, phrases)),
  );
  return explanation.codes.every(({ known }) => known) ? exitStatus.fine : exitStatus.found;
}

/** Cursor to the beginning of its line, which is erased. @see ECMA-48 CR, EL */
const RENEWED = '\r\u001b[K';

/** Before anything is decoded: a small file may hold a picture that fills the memory. */
function refuseWhatCannotBeRead(head: ReturnType<typeof pictureHead>, name: Place): asserts head is PictureHead {
  if (head === undefined) throw new UsageError(say`${name} is a damaged picture; take it once more`);
  if (typeof head === 'string')
    throw new UsageError(say`${name} is a ${head} picture, which cannot be read; save it as PNG or JPEG`);
  const { width, height } = head;
  if (width * height > MOST_PIXELS)
    throw new UsageError(
      say`${name} has ${width} × ${height} pixels, which is too much; cut out the part with the code`,
    );
  if (width * height < LEAST_PIXELS) throw new UsageError(say`${name} is too small to show a code`);
}

function noCode({ picture }: Explanation, name: Place): Said {
  const says =
    picture?.text.trim() === '' ? say`no text can be read in ${name}` : say`no status code can be read in ${name}`;
  return say`${says}; cut out the part with the code, or type it: signin-doctor explain 0xCAA70004`;
}
