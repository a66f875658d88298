import type { Turn } from '../entra.ts';
import { fieldOf } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { Refused } from '../refused.ts';

/** The sign-in that a form belongs to. @throws Refused when it is over or never began */
export function journeyOf({ entra, ask }: Turn): Journey {
  const journey = entra.memory.journeys.get(fieldOf(ask, 'ctx') ?? '');
  if (journey === undefined) throw new Refused(9002313);
  return journey;
}
