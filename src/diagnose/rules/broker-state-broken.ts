import { freshEvents } from '../picture/device.ts';
import type { Rule } from '../rule.ts';

/** What the token broker says when its own memory is at fault. Its wrapper 0xCAA5001C alone says only that something was. */
const SAYINGS: Readonly<Record<string, string>> = {
  '0x80070520': 'it found no session of the person for whom it should act, as when an app runs as somebody else',
  '0xCAA5004B': 'what it remembers of an account no longer fits',
  '0xCAA50024': 'it could not use an account that it remembers',
  '0xCAA90057': 'it found no account to act for',
};

export const brokerStateBroken: Rule = {
  id: 'broker-state-broken',
  explainsAway: [],
  judge(book) {
    const because = freshEvents(book)
      .flatMap((evidence) =>
        evidence.codes
          .filter((code) => SAYINGS[code] !== undefined)
          .map((code) => ({ evidence, text: `The token broker of Windows wrote that ${SAYINGS[code]} (${code})` })),
      )
      .slice(0, 3);
    return because.length === 0 ? undefined : { strength: 'likely', because };
  },
};
