import { saidByService } from '../picture/said-by-service.ts';

export const cardCertificateUntrusted = saidByService('card-certificate-untrusted', {
  50017: 'nobody whom the organisation trusts vouches for the certificate',
  500176: 'the organisation does not trust the issuer of the certificate',
  500185: 'the certificate belongs to another organisation',
});
