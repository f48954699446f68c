import type { Controller } from '../../model/controller.ts';

/** What an issuer is asked about one certificate. */
export interface CertificateQuestion {
  /** As signed. `null`: it has none. */
  certificateId: string | null;
  issuer: Controller;
  /** For sentences: what the issuer calls itself, or its host. */
  issuerName: string;
}
