import type { Controller } from '../../model/controller.ts';

/** What an issuer is asked about one certificate, or one signed badge of Open Badges 1.x–2.x. */
export interface CertificateQuestion {
  /** As signed. `null`: it has none. */
  certificateId: string | null;
  issuer: Controller;
  /** Of Open Badges 1.x: a list may be a map from local ids to reasons. */
  mayBeMap?: boolean;
  /** For sentences: what the issuer calls itself, or its host. */
  issuerName: string;
}
