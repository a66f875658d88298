import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Refused } from '../refused.ts';
import { show } from './layout.ts';

export const DEVICE_PAGE = '/common/oauth2/deviceauth';

/** Asks for the code that another device shows. */
export const deviceCodePage = (turn: Turn, refused?: Refused): Answer =>
  show(turn, {
    pgid: 'CmsiRemoteConnect',
    title: 'Enter code to allow access',
    lines: ['Type the code that your app or device shows.'],
    refused,
    forms: [{ action: DEVICE_PAGE, inputs: [{ name: 'otc', label: 'Code', type: 'text' }], submit: 'Next' }],
  });

export const deviceDonePage = (turn: Turn, title: string): Answer =>
  show(turn, { pgid: 'RemoteConnectComplete', title, lines: ['You may close this window.'] });
