import type { Handler, Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import { advance } from '../finish.ts';
import type { Journey } from '../journey.ts';
import { secondStepEntry, secondStepPage } from '../pages/second-step.ts';
import { isProven, register } from '../passkeys.ts';
import { Refused } from '../refused.ts';
import { isTotp, totpSecret } from '../totp.ts';
import { journeyOf } from './journey.ts';

/** Opens the page of the way that was chosen. */
export const beginSecondStep: Handler = (turn) => secondStepEntry(turn, journeyOf(turn));

/** Takes the code from the app, or what was pressed on the phone. */
export const processSecondStep: Handler = (turn) => {
  const journey = journeyOf(turn);
  const { form } = turn.ask;
  const { person } = journey;
  if (person?.secondStep === 'totp') {
    const isRight = isTotp(totpSecret(person.name), form.get('otc') ?? '', turn.entra.now());
    return isRight ? passed(turn, journey) : secondStepEntry(turn, journey, new Refused(500121));
  }
  const isApproved = person?.secondStep === 'push' && form.get('phone') === 'yes';
  return isApproved ? passed(turn, journey) : secondStepPage(turn, journey, new Refused(500121));
};

const passed = (turn: Turn, journey: Journey): Promise<Answer> =>
  advance(turn, { ...journey, proofs: [...journey.proofs, 'second-step'] });

type Check = (turn: Turn, journey: Journey, response: never) => Promise<boolean>;

const withPasskey =
  (check: Check): Handler =>
  async (turn) => {
    const journey = journeyOf(turn);
    const isRight = await check(turn, journey, responseIn(turn) as never).catch(() => false);
    return isRight ? passed(turn, journey) : secondStepEntry(turn, journey, new Refused(500121));
  };

/** What the browser's authenticator said; nothing that passes when it refused. */
function responseIn({ ask: { form } }: Turn): object {
  try {
    return JSON.parse(form.get('assertion') || '{}');
  } catch {
    return {};
  }
}

export const createPasskey = withPasskey(register);
export const usePasskey = withPasskey(isProven);
