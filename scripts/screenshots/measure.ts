import { codesInPicture } from '../../src/gather/picture/codes-in-picture.ts';
import type { Eye } from '../../src/gather/picture/eye.ts';
import { readPicture } from '../../src/gather/picture/read-picture.ts';
import type { SeenCode } from '../../src/model/code.ts';
import type { Case } from './cases.ts';

/** What came of one picture. */
export type Measured = {
  readonly one: Case;
  readonly seen: readonly SeenCode[];
  readonly isRight: boolean;
  /** A code that the picture does not show was called sure. */
  readonly isWronglySure: boolean;
  readonly cpuMs: number;
};

/** Reads a picture as `explain` does, and compares. */
export async function measure(eye: Eye, one: Case, bytes: Buffer): Promise<Measured> {
  const before = process.cpuUsage();
  const picture = eye.decode(bytes);
  if (picture === undefined) throw new Error(`${one.name} cannot be decoded`);
  const seen = await codesInPicture(readPicture(eye, picture, () => {}));
  const { user, system } = process.cpuUsage(before);
  return {
    ...{ one, seen },
    isRight: seen[0]?.code === one.code,
    isWronglySure: seen.some(({ code, certainty }) => certainty === 'sure' && code !== one.code),
    cpuMs: (user + system) / 1000,
  };
}
