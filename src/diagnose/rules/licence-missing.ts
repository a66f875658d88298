import { say } from '../../model/said.ts';
import { saidNumbers } from '../picture/said-by-service.ts';
import type { Rule } from '../rule.ts';

const OF_ACCOUNT = { 50105: say`the account is not assigned to this app` };

/** Here the service points at subscriptions; another address of the service may be all that is wrong. */
const OF_ORGANISATION = { 650052: say`the organisation has not subscribed to the service that the app asks for` };

export const licenceMissing: Rule = {
  id: 'licence-missing',
  explainsAway: [],
  judge(book) {
    const ofAccount = saidNumbers(book, OF_ACCOUNT);
    const because = [...ofAccount, ...saidNumbers(book, OF_ORGANISATION)];
    if (because.length === 0) return undefined;
    return { strength: ofAccount.length > 0 ? 'certain' : 'likely', because };
  },
};
