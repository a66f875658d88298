import { saidByService } from '../picture/said-by-service.ts';

export const cardCertificateRevoked = saidByService('card-certificate-revoked', {
  500183: 'the certificate was withdrawn by whoever issued it',
});
