import { saidByService } from '../picture/said-by-service.ts';

export const cardCertificateUnsuitable = saidByService('card-certificate-unsuitable', {
  500186: 'this account may not sign in with a certificate',
  500187: 'the certificate that was chosen does not meet the rules of the organisation',
});
