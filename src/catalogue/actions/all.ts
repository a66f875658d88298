import type { Action } from '../../model/cause.ts';
import checkServiceHealth from './check-service-health.json' with { type: 'json' };
import readSignInLog from './read-sign-in-log.json' with { type: 'json' };
import sendReportToAdmin from './send-report-to-admin.json' with { type: 'json' };
import signOutAndIn from './sign-out-and-in.json' with { type: 'json' };
import tryAgainLater from './try-again-later.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const actions = [
  checkServiceHealth,
  readSignInLog,
  sendReportToAdmin,
  signOutAndIn,
  tryAgainLater,
] as readonly Action[];
