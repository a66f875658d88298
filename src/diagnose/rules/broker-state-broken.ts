import { type Said, say } from '../../model/said.ts';
import { freshEvents } from '../picture/device.ts';
import type { Rule } from '../rule.ts';

/** What the token broker says when its own memory is at fault. Its wrapper 0xCAA5001C alone says only that something was. */
const SAYINGS: Readonly<Record<string, Said>> = {
  '0x80070520': say`it found no session of the person for whom it should act, as when an app runs as somebody else`,
  '0xCAA5004B': say`what it remembers of an account no longer fits`,
  '0xCAA50024': say`it could not use an account that it remembers`,
  '0xCAA90057': say`it found no account to act for`,
};

export const brokerStateBroken: Rule = {
  id: 'broker-state-broken',
  explainsAway: [],
  judge(book) {
    const because = freshEvents(book)
      .flatMap((evidence) =>
        evidence.codes.flatMap((code) => {
          const saying = SAYINGS[code];
          return saying === undefined
            ? []
            : [{ evidence, text: say`The token broker of Windows wrote that ${saying} (${code})` }];
        }),
      )
      .slice(0, 3);
    return because.length === 0 ? undefined : { strength: 'likely', because };
  },
};
