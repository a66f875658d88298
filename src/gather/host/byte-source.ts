import { failed, type Outcome, success } from '../../model/failure.ts';

/** Longer than any header that services send; a peer that goes on without a line end speaks something else. */
const LONGEST_LINE_BYTES = 32_768;

const LINE_FEED = 0x0a;

/** Bytes as they come, taken by the line or by the piece. */
export type ByteSource = {
  /** The next line without its end, one character for each byte; `http-malformed` when it does not end. */
  line(): Promise<Outcome<string>>;
  /** At least one byte and at most `most`. */
  some(most: number): Promise<Outcome<Uint8Array>>;
  /** What has come and was not taken. */
  rest(): Uint8Array;
};

export function byteSource(next: () => Promise<Outcome<Uint8Array>>): ByteSource {
  let waiting: Uint8Array = new Uint8Array();
  const take = (length: number): Uint8Array => {
    const taken = waiting.subarray(0, length);
    waiting = waiting.subarray(length);
    return taken;
  };
  return {
    async line() {
      for (;;) {
        const end = waiting.indexOf(LINE_FEED);
        if (end >= 0) return success(text(take(end + 1)).replace(/\r?\n$/, ''));
        if (waiting.length > LONGEST_LINE_BYTES) return failed('http-round-trip', 'http-malformed', 'endless line');
        const piece = await next();
        if (!piece.ok) return piece;
        waiting = Buffer.concat([waiting, piece.value]);
      }
    },
    async some(most) {
      if (waiting.length > 0) return success(take(most));
      const piece = await next();
      if (!piece.ok) return piece;
      waiting = piece.value;
      return success(take(most));
    },
    rest: () => waiting,
  };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
