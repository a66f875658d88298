import { saidByService } from '../picture/said-by-service.ts';

export const cardCertificateExpired = saidByService('card-certificate-expired', {
  1000502: 'the certificate is not within its dates',
});
