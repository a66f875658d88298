import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const appRegistrationWrong = saidByService('app-registration-wrong', {
  50011: say`the address to come back to is not registered for this app`,
  65002: say`this app may not ask for this service`,
  70001: say`this app is switched off or not known in the organisation`,
  90009: say`this app asks for itself in the wrong way`,
  500011: say`the organisation does not know the service that the app asks for`,
  500014: say`the service that the app asks for is switched off in the organisation`,
  650056: say`this app is set up wrongly`,
  650057: say`this app has not registered the service that it asks for`,
  700016: say`this app is not known in the organisation`,
  7000218: say`this app is not registered as one for computers and phones`,
});
