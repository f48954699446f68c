/**
 * One entry of a viewer's list of issuers: an issuer's id (URL or DID), or a host that belongs to that one organisation
 * together with the hosts below it. A host of a registered platform is refused: it would trust every tenant.
 */
export type TrustEntry = { issuer: string; name?: string | undefined } | { host: string; name?: string | undefined };

/** What the viewer goes by. */
export interface Policy {
  /** The viewer's own list, then an organisation's. */
  trust?: readonly TrustEntry[] | undefined;
  /** A list could not be loaded: said beside the tier found without it. */
  trustUnavailable?: boolean | undefined;
  /** ISO 8601; judges badges by this time in place of the clock. */
  now?: string | undefined;
}

/** What the page says about the person showing the badge. Used on the device only: never sent, logged or kept. */
export interface Holder {
  email?: string | undefined;
  name?: string | undefined;
  /** The mail service itself warns of this sender. */
  unproven?: boolean | undefined;
  /** The badge stands in quoted or forwarded text. */
  quoted?: boolean | undefined;
}
