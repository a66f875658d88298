import type { AadstsNumber } from '../aadsts.ts';
import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey, Standing } from '../journey.ts';

/** Something that is still missing, or that forbids to go on. */
export type Interrupt = {
  readonly number: AadstsNumber;
  readonly fillings?: readonly string[];
  readonly claims?: string;
  /** What a person sees at this point. */
  readonly page: (turn: Turn, journey: Journey) => Answer | Promise<Answer>;
};

/** One demand that a sign-in has to meet; silent when it is met. */
export type Step = (standing: Standing, turn: Turn) => Interrupt | undefined;
