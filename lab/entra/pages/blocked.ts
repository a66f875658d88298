import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { Refused } from '../refused.ts';
import { troubleshooting } from './error.ts';
import { show } from './layout.ts';

const REASONS = {
  53000: 'Your organisation wants a managed device that meets its rules.',
  53002: 'Your organisation wants another app for this.',
  53003: 'You signed in, but your organisation does not allow access from here.',
} as const;

/** The page of a Conditional Access policy that refuses, with what it saw of the device. */
export const blockedPage =
  (number: keyof typeof REASONS) =>
  (turn: Turn, journey: Journey): Answer => {
    const refused = new Refused(number);
    return show(
      turn,
      {
        pgid: 'ConvergedConditionalAccess',
        title: 'You cannot get there from here',
        lines: [journey.person?.name ?? '', REASONS[number]],
        refused,
        details: [
          ...troubleshooting(turn, refused, journey.app),
          ['Device identifier', 'Not available'],
          ['Device platform', 'Unknown'],
          ['Device state', 'Unregistered'],
        ],
        config: { sDeviceId: '', sDeviceState: 'Unregistered', sDeviceOSPlatform: 'Unknown' },
      },
      journey,
    );
  };
