import type { CheckId, Detail } from './check.ts';
import type { Axes } from './verdict.ts';

/**
 * - `fail`: this check answers "no", and asking again will not help
 * - `unknown`: no answer could be had
 * - `info`: said beside the verdict, changes no outcome
 */
export type ProblemClass = 'fail' | 'unknown' | 'info';

interface Row {
  class: ProblemClass;
  /** The axis value that the code sets (threats.md §9). */
  axis?: Partial<Axes>;
}

/**
 * Every problem code with what it does to an outcome (threats.md §12). A code never changes its meaning; new ones are added.
 * `net.*` codes stand in the check that fetched. Words live in `present/locales`, where a missing one does not compile.
 */
export const PROBLEMS = {
  // read
  /** No badge data in this picture, page or text */
  'read.no-badge': { class: 'fail' },
  /** None of PNG, SVG, JSON, compact JWS or an https address (HTML, JPEG, gzip under another name; `javascript:`, `data:`, `file:` text) */
  'read.unrecognised': { class: 'fail' },
  /** Input over its size limit */
  'read.too-large': { class: 'fail' },
  /** A picture stops before its end, or a chunk runs past it */
  'read.truncated': { class: 'fail' },
  /** PNG header missing, not first, impossible, or its checksum wrong */
  'read.header': { class: 'fail' },
  /** A side over 16,384 px is claimed */
  'read.dimensions': { class: 'fail' },
  /** A chunk declares more than 2^31−1 bytes */
  'read.chunk-length': { class: 'fail' },
  /** More than 10,000 chunks */
  'read.chunk-limit': { class: 'fail' },
  /** Badge chunk not laid out as the standard says, or its compressed part is broken */
  'read.chunk-malformed': { class: 'fail' },
  /** Compressed badge text grows past 1 MiB */
  'read.inflate-limit': { class: 'fail' },
  /** Badge text or SVG is not UTF-8, or declares another encoding */
  'read.encoding': { class: 'fail' },
  /** More than one badge in one file */
  'read.multiple-badges': { class: 'fail' },
  /** `verify` attribute and body of a baked SVG are two different badges */
  'read.mismatch': { class: 'fail' },
  /** Root element is not `svg` in the SVG namespace */
  'read.not-svg': { class: 'fail' },
  /** Not well-formed XML */
  'read.xml-malformed': { class: 'fail' },
  /** Internal DTD subset or entity declaration */
  'read.entity': { class: 'fail' },
  /** Elements nested deeper than 256 */
  'read.depth': { class: 'fail' },
  /** More than 20,000 elements, or 1,000 attributes on one */
  'read.too-complex': { class: 'fail' },
  /** The badge is the one that a code in a picture or PDF names; what else stands there is protected by nothing */
  'read.from-code': { class: 'info' },
  /** No QR code in this picture or on the first page of this PDF */
  'read.no-code': { class: 'fail' },
  /** Codes are there, and none holds an http(s) address */
  'read.code-no-address': { class: 'fail' },
  /** Codes of one picture or page name different addresses; none is chosen */
  'read.codes-differ': { class: 'fail' },
  /** A PDF that opens only with a password */
  'read.locked': { class: 'fail' },
  /** A picture or PDF that cannot be drawn: broken, or not what it begins as */
  'read.not-drawable': { class: 'fail' },
  /** Codes could not be looked for: it took too long, or nothing here draws pictures */
  'read.codes-unread': { class: 'unknown' },
  /** A public page with no machine-readable badge behind it */
  'read.page-only': { class: 'fail' },
  /** A page or address of a holder’s list, not of one badge */
  'read.list-page': { class: 'fail' },
  /** A holder’s list of which not every entry was checked: more than we ask for, or no address of a badge */
  'read.list-cut': { class: 'info' },
  /** A link by which somebody receives a badge; never opened, kept or logged */
  'read.claim-link': { class: 'fail' },
  /** An address of a known platform whose id cannot be right; nothing is asked */
  'read.address-damaged': { class: 'unknown' },
  /** A copy shown in another wallet; its original cannot be reached from it */
  'read.imported-copy': { class: 'unknown' },
  /** A short link: whoever resolves it tells its maker; the address behind it is wanted */
  'read.short-link': { class: 'unknown' },
  /** A badge of a platform that does not publish the form of its data */
  'read.platform-closed': { class: 'unknown' },
  /** Checksum of the badge chunk is wrong (the proof protects the content, not this) */
  'read.checksum': { class: 'info' },
  /** Badge chunk is compressed, which the standard forbids */
  'read.compressed': { class: 'info' },
  /** `tEXt` or `zTXt` in place of `iTXt` */
  'read.legacy-chunk': { class: 'info' },
  /** Bytes after IEND; ignored */
  'read.trailing-data': { class: 'info' },
  /** Plain DOCTYPE without internal subset; never fetched */
  'read.doctype-ignored': { class: 'info' },
  /** The page shows other data than the badge behind it; ours comes from the badge */
  'read.page-differs': { class: 'info' },
  /** The picture seen is not the one whose digest was signed */
  'read.picture-differs': { class: 'info' },
  /** Picture comes from a host that re-encodes uploads; explains `read.no-badge` */
  'read.stripped-host': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'read.internal-error': { class: 'unknown' },
  // parse
  /** Not JSON */
  'parse.syntax': { class: 'fail' },
  /** One object names the same member twice, also after unescaping */
  'parse.duplicate-key': { class: 'fail' },
  /** `__proto__`, or `constructor` holding `prototype` */
  'parse.forbidden-key': { class: 'fail' },
  /** Nested deeper than 64 */
  'parse.depth': { class: 'fail' },
  /** More than 10,000 values */
  'parse.too-complex': { class: 'fail' },
  /** Not UTF-8 */
  'parse.encoding': { class: 'fail' },
  /** Lone surrogate: has no canonical form */
  'parse.unicode': { class: 'fail' },
  /** Number beyond what a double holds */
  'parse.number-range': { class: 'fail' },
  /** Top level is not an object */
  'parse.not-object': { class: 'fail' },
  /** A required member is missing or has the wrong type; top-level `@graph`, `@reverse`, `@included` */
  'parse.shape': { class: 'fail' },
  /** The credential context is not the first one */
  'parse.context-order': { class: 'fail' },
  /** A document, but not an Open Badge, CLR or endorsement */
  'parse.not-open-badge': { class: 'fail' },
  /** Not three strict base64url parts with an object as header (five parts: encrypted) */
  'parse.token-malformed': { class: 'fail' },
  /** A badge version or member this release cannot read */
  'parse.version-unsupported': { class: 'unknown' },
  /** One byte-order mark tolerated (never inside a token) */
  'parse.bom': { class: 'info' },
  /** An integer beyond ±(2^53−1): cannot be kept exactly */
  'parse.number-precision': { class: 'info' },
  /** Does not follow the published JSON schema */
  'parse.schema': { class: 'info' },
  /** Open Badges 0.5–1.1 */
  'parse.legacy': { class: 'info' },
  /** Shown text holds direction controls; isolated and flagged */
  'parse.text-bidi': { class: 'info' },
  /** Shown text holds invisible characters; removed and flagged */
  'parse.text-invisible': { class: 'info' },
  /** Shown text cut at 200 graphemes, 3 lines or 8 combining marks in a row */
  'parse.text-shortened': { class: 'info' },
  /** Look-alikes of our marks (✓ ✔ ☑ ✅ 🛡 🔒 …) removed from shown text */
  'parse.text-marks': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'parse.internal-error': { class: 'unknown' },
  // issuer
  /** The issuer’s document could not be fetched */
  'issuer.unreachable': { class: 'unknown' },
  /** The issuer’s document cannot be read */
  'issuer.malformed': { class: 'unknown' },
  /** The issuer’s DID is not one we may resolve */
  'issuer.did-syntax': { class: 'unknown' },
  /** A DID method this release does not know */
  'issuer.method-unsupported': { class: 'unknown' },
  /** The address answers, for good, without a document (404, 410, plain web page) */
  'issuer.no-document': { class: 'unknown', axis: { issuer: 'self' } },
  /** The document is there but publishes no key */
  'issuer.no-keys': { class: 'unknown', axis: { issuer: 'self' } },
  /** The document found describes another id */
  'issuer.id-mismatch': { class: 'unknown', axis: { issuer: 'self' } },
  /** `did:key`, `did:jwk`: whoever made the badge made the id */
  'issuer.self-asserted': { class: 'info', axis: { issuer: 'self' } },
  /** The issuer’s signed profile was altered */
  'issuer.profile-signature': { class: 'fail' },
  /** The issuer is described only inside the badge */
  'issuer.embedded-only': { class: 'info' },
  /** Achievement defined by another party than the issuer */
  'issuer.creator-differs': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'issuer.internal-error': { class: 'unknown' },
  // proof
  /** No proof, and no issuer’s site to ask */
  'proof.missing': { class: 'unknown', axis: { integrity: 'none' } },
  /** The signature does not fit this content and key */
  'proof.signature-invalid': { class: 'fail' },
  /** The issuer publishes keys, and this is not one of them */
  'proof.key-not-bound': { class: 'fail' },
  /** Signed by a party other than the issuer it names */
  'proof.issuer-mismatch': { class: 'fail' },
  /** Key published, but not for issuing (`assertionMethod`) */
  'proof.key-relationship': { class: 'fail' },
  /** The key’s controller is not the issuer */
  'proof.key-controller': { class: 'fail' },
  /** The issuer withdrew the key */
  'proof.key-revoked': { class: 'fail' },
  /** The key expired */
  'proof.key-expired': { class: 'fail' },
  /** The key cannot be read */
  'proof.key-malformed': { class: 'unknown' },
  /** Ed25519 key of small order, or a point not on its curve */
  'proof.key-small-order': { class: 'fail' },
  /** RSA under 2,048 bits, or a bad exponent */
  'proof.key-too-small': { class: 'unknown' },
  /** The key stands at an address of the issuer's own origin, not in its document */
  'proof.key-same-origin': { class: 'info' },
  /** The issuer lists no key for issuing; the blockchain address alone ties the record to it */
  'proof.key-by-address': { class: 'info' },
  /** RSA 1,024–2,047 in an Open Badges 2 badge */
  'proof.key-old': { class: 'info', axis: { issuer: 'self' } },
  /** `none`, any HMAC, missing, or not the key’s own algorithm */
  'proof.alg-not-allowed': { class: 'fail' },
  /** Header points to or carries keys in another way than `kid` and a public `jwk` (`jku`, `x5u`, `x5c` …) */
  'proof.header-not-allowed': { class: 'fail' },
  /** Header member without meaning here; not used */
  'proof.header-ignored': { class: 'info' },
  /** `crit` or `b64` present */
  'proof.crit-unsupported': { class: 'fail' },
  /** A proof suite this release does not know */
  'proof.unsupported': { class: 'unknown' },
  /** A selective-disclosure base proof, which is not meant to be shown */
  'proof.base-proof': { class: 'unknown' },
  /** A holder shows a part of the badge; an end or a status entry may be in the rest, where the issuer did not forbid that */
  'proof.part-shown': { class: 'info' },
  /** `proofPurpose` is not `assertionMethod` */
  'proof.purpose': { class: 'fail' },
  /** More than 10 proofs */
  'proof.too-many': { class: 'unknown' },
  /** One of several understood proofs does not hold */
  'proof.one-of-many-failed': { class: 'fail' },
  /** Proof dated more than 5 min ahead */
  'proof.created-in-future': { class: 'unknown' },
  /** Iss, sub, jti, nbf, exp or `vc` say other things than the badge */
  'proof.claims-mismatch': { class: 'fail' },
  /** A registered claim has the wrong type */
  'proof.claims-malformed': { class: 'fail' },
  /** A claim the standard asks for is absent */
  'proof.claims-missing': { class: 'info' },
  /** A member or type that no context maps: not covered by the signature */
  'proof.unmapped-term': { class: 'fail' },
  /** A relative id: not covered by the proof (a relative type: `proof.unmapped-term`) */
  'proof.relative-iri': { class: 'unknown' },
  /** An inline context outside the small set of T33 */
  'proof.context-inline': { class: 'fail' },
  /** `@context` below the top level */
  'proof.context-nested': { class: 'fail' },
  /** A context we have no pinned copy of */
  'proof.context-unknown': { class: 'unknown' },
  /** Redefines a protected term */
  'proof.protected-term': { class: 'fail' },
  /** Canonicalising costs more than the limit (quads, work, time) */
  'proof.graph-too-complex': { class: 'unknown' },
  /** The hosted badge does not lie on its issuer’s origin */
  'proof.hosted-origin': { class: 'fail' },
  /** The hosted file claims an id that does not serve it */
  'proof.hosted-id-mismatch': { class: 'fail' },
  /** The host answers 404, or with an error in a 200 */
  'proof.hosted-not-found': { class: 'unknown' },
  /** Baked copy differs from the issuer’s own record, which is shown */
  'proof.hosted-differs': { class: 'info' },
  /** A credential contained in this one fails */
  'proof.nested-invalid': { class: 'fail' },
  /** An endorsement fails; never moves the verdict */
  'proof.endorsement-invalid': { class: 'info' },
  /** No newer copy could be had; the one in hand is shown */
  'proof.refresh-failed': { class: 'info' },
  /** The newer copy has another issuer, id or holder; refused */
  'proof.refresh-mismatch': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'proof.internal-error': { class: 'unknown' },
  /** The address that the issuer allows ends inside a path segment: neither inside nor outside */
  'proof.hosted-scope-unclear': { class: 'unknown' },
  /** The host answers with another badge of its own */
  'proof.hosted-other-id': { class: 'unknown' },
  /** A badge of this platform names a badge class or issuer that lies elsewhere */
  'proof.hosted-foreign-part': { class: 'unknown' },
  // anchor
  /** The Merkle proof is about another document */
  'anchor.target-mismatch': { class: 'fail' },
  /** A step is not exactly one side of 32 bytes; not a list; longer than 64 */
  'anchor.path-malformed': { class: 'fail' },
  /** The steps do not lead to the stated root */
  'anchor.path-invalid': { class: 'fail' },
  /** The chain holds another value than the badge says */
  'anchor.root-mismatch': { class: 'fail' },
  /** More than one output could be the record */
  'anchor.ambiguous': { class: 'fail' },
  /** No source knows the transaction (pruned nodes and dead networks exist) */
  'anchor.tx-not-found': { class: 'unknown' },
  /** The transaction was rolled back (receipt status 0) */
  'anchor.tx-failed': { class: 'fail' },
  /** Sent from an address that is not the issuer’s */
  'anchor.wrong-sender': { class: 'fail' },
  /** The issuer had withdrawn the address before the block */
  'anchor.key-revoked': { class: 'fail' },
  /** The address had expired before the block */
  'anchor.key-expired': { class: 'fail' },
  /** The address was not yet the issuer’s at the block */
  'anchor.key-not-yet': { class: 'fail' },
  /** The block is years older than the badge’s own date */
  'anchor.time-order': { class: 'unknown' },
  /** One source against one */
  'anchor.sources-disagree': { class: 'unknown' },
  /** Fewer than two independent usable answers */
  'anchor.quorum': { class: 'unknown' },
  /** No source answered */
  'anchor.unreachable': { class: 'unknown' },
  /** Not yet in a block */
  'anchor.unconfirmed': { class: 'unknown' },
  /** The source serves another chain than asked (genesis hash, chain id) */
  'anchor.wrong-chain': { class: 'unknown' },
  /** A chain this release does not know */
  'anchor.unknown-chain': { class: 'unknown' },
  /** The network was shut down */
  'anchor.network-gone': { class: 'unknown' },
  /** Test, mock or regtest chain */
  'anchor.test-network': { class: 'info', axis: { network: 'test' } },
  /** The public data of the badge names no blockchain record */
  'anchor.none': { class: 'info' },
  /** In a block, but fewer than 6 on top (Bitcoin) or not finalised (Ethereum) */
  'anchor.young': { class: 'info' },
  /** Enough sources agree, one gave no answer */
  'anchor.source-missing': { class: 'info' },
  /** Enough sources agree, one contradicts */
  'anchor.source-differs': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'anchor.internal-error': { class: 'unknown' },
  // validity
  /** The end date has passed */
  'validity.expired': { class: 'fail', axis: { freshness: 'expired' } },
  /** The start date lies ahead */
  'validity.not-yet-valid': { class: 'fail', axis: { freshness: 'not-yet' } },
  /** The proof’s own end date has passed */
  'validity.proof-expired': { class: 'fail', axis: { freshness: 'expired' } },
  /** Ends before it begins (or not-yet, whichever holds) */
  'validity.order': { class: 'fail' },
  /** A date cannot be read */
  'validity.malformed': { class: 'unknown', axis: { freshness: 'unknown' } },
  /** This device’s clock disagrees with two hosts, or is older than this release */
  'validity.clock-suspect': { class: 'unknown' },
  /** No time zone; read as UTC */
  'validity.no-zone': { class: 'info' },
  /** A day without a time; an end day lasts to its end in UTC */
  'validity.date-only': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'validity.internal-error': { class: 'unknown' },
  // status
  /** Withdrawn by the issuer */
  'status.revoked': { class: 'fail', axis: { freshness: 'revoked' } },
  /** Put on hold by the issuer */
  'status.suspended': { class: 'fail', axis: { freshness: 'suspended' } },
  /** The list or record could not be fetched */
  'status.unavailable': { class: 'unknown' },
  /** A status method this release does not know */
  'status.unsupported': { class: 'unknown' },
  /** One of several status entries could not be answered */
  'status.partial': { class: 'unknown' },
  /** The list is about another purpose */
  'status.purpose-mismatch': { class: 'unknown' },
  /** The index is not a plain decimal number */
  'status.index-malformed': { class: 'unknown' },
  /** The index lies beyond the list */
  'status.index-range': { class: 'unknown' },
  /** The list cannot be decoded */
  'status.list-malformed': { class: 'unknown' },
  /** The list inflates past 16 MiB */
  'status.list-too-large': { class: 'unknown' },
  /** The list is unsigned, or its signature fails (see T47 for a set bit) */
  'status.list-signature': { class: 'unknown' },
  /** The list comes from another issuer */
  'status.list-issuer-mismatch': { class: 'unknown' },
  /** The list fetched names another id */
  'status.list-id-mismatch': { class: 'unknown' },
  /** The document is not a status list of the stated type */
  'status.list-type': { class: 'unknown' },
  /** The list is past its end date, or older than 24 h and cannot be renewed */
  'status.list-stale': { class: 'unknown' },
  /** The badge names no way to ask */
  'status.none': { class: 'info', axis: { freshness: 'no-status' } },
  /** Fewer than 131,072 entries; the value is still used */
  'status.list-short': { class: 'info' },
  /** Index given as a number */
  'status.index-type': { class: 'info' },
  /** List without its `u` prefix */
  'status.no-multibase': { class: 'info' },
  /** The list carries a message for this badge */
  'status.message': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'status.internal-error': { class: 'unknown' },
  // recipient
  /** recipient.email-differs */
  'recipient.email-differs': { class: 'fail', axis: { recipient: 'differ' } },
  /** recipient.name-differs */
  'recipient.name-differs': { class: 'fail', axis: { recipient: 'differ' } },
  /** Looks equal, but mixes scripts or holds direction controls */
  'recipient.name-lookalike': { class: 'fail', axis: { recipient: 'spoof' } },
  /** recipient.name-similar */
  'recipient.name-similar': { class: 'info', axis: { recipient: 'similar-name' } },
  /** recipient.name-only */
  'recipient.name-only': { class: 'info', axis: { recipient: 'match-name' } },
  /** Kanji against kana or romaji, an organisation, or nothing */
  'recipient.name-not-comparable': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** The page names nobody */
  'recipient.unknown-holder': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** The badge names no holder */
  'recipient.missing': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** Holder named by URL, DID, number … */
  'recipient.identity-type': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** Hash other than sha256 or md5 */
  'recipient.hash-unsupported': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** The mail page warns of the sender */
  'recipient.sender-unproven': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** The badge stands in quoted or forwarded text */
  'recipient.in-quoted-text': { class: 'unknown', axis: { recipient: 'unchecked' } },
  /** Md5 */
  'recipient.weak-hash': { class: 'info' },
  /** Hash without its `sha256$` */
  'recipient.no-prefix': { class: 'info' },
  /** Hash without salt: can be guessed */
  'recipient.unsalted': { class: 'info' },
  /** Invisible characters removed before comparing */
  'recipient.name-invisible': { class: 'info' },
  /** A fault of this program; says nothing about the badge */
  'recipient.internal-error': { class: 'unknown' },
  // trust
  /** A listed issuer’s name on a host that is not theirs */
  'trust.name-conflict': { class: 'fail', axis: { issuer: 'conflict' } },
  /** Name or host imitates a listed one */
  'trust.lookalike': { class: 'fail', axis: { issuer: 'conflict' } },
  /** On none of the lists in use */
  'trust.not-listed': { class: 'info' },
  /** User pages: proves a user, not an organisation */
  'trust.shared-host': { class: 'info', axis: { issuer: 'shared-host' } },
  /** A service that issues for organisations it admits by contract */
  'trust.platform': { class: 'info', axis: { issuer: 'platform' } },
  /** A service where anyone can open an issuer account */
  'trust.open-platform': { class: 'info', axis: { issuer: 'shared-host' } },
  /** Name close to a listed one, not equal */
  'trust.similar-name': { class: 'info' },
  /** First badge from this host on this device */
  'trust.first-seen': { class: 'info' },
  /** Host under an academic or government suffix; words only */
  'trust.academic-host': { class: 'info' },
  /** Host or name mixes scripts; host shown in ASCII */
  'trust.mixed-script': { class: 'info' },
  /** A list of known issuers could not be loaded; the tier stands as found without it */
  'trust.list-unavailable': { class: 'unknown' },
  /** A fault of this program; says nothing about the badge */
  'trust.internal-error': { class: 'unknown' },
  // net
  /** Not https */
  'net.scheme': { class: 'unknown' },
  /** IP literal, single label, reserved or private name */
  'net.host-forbidden': { class: 'unknown' },
  /** Port other than 443 */
  'net.port': { class: 'unknown' },
  /** User name or password in the address */
  'net.credentials-in-url': { class: 'unknown' },
  /** The address only shows badges, hands them out, or may hold the reader's own address: never opened */
  'net.never-asked': { class: 'unknown' },
  /** Over 2,048 characters */
  'net.url-too-long': { class: 'unknown' },
  /** Key, profile, DID, badge or status answered from another origin */
  'net.redirect-cross-origin': { class: 'unknown' },
  /** More than 3 */
  'net.too-many-redirects': { class: 'unknown' },
  /** Redirects back to itself */
  'net.redirect-loop': { class: 'unknown' },
  /** No answer: name, connection, TLS or reset (a browser does not say which) */
  'net.unreachable': { class: 'unknown' },
  /** 3 s to the header, 8 s a try, 20 s in all */
  'net.timeout': { class: 'unknown' },
  /** Answer over its limit, counted after decoding */
  'net.too-large': { class: 'unknown' },
  /** 429, or our own budget or breaker for that host */
  'net.rate-limited': { class: 'unknown' },
  /** 404 */
  'net.not-found': { class: 'unknown' },
  /** Other 4xx or 5xx */
  'net.http-error': { class: 'unknown' },
  /** A login or captive-portal page in place of data */
  'net.login-wall': { class: 'unknown' },
  /** Not a type we read here */
  'net.content-type': { class: 'unknown' },
  /** Empty, cut short or unreadable */
  'net.bad-body': { class: 'unknown' },
  /** 200, but the body reports an error */
  'net.error-body': { class: 'unknown' },
  /** No network */
  'net.offline': { class: 'unknown' },
  /** The user has not allowed this host */
  'net.not-permitted': { class: 'unknown' },
  /** The host does not answer web pages */
  'net.cors': { class: 'unknown' },
  /** Fetched through the relay of the site that embeds the widget */
  'net.via-relay': { class: 'info' },
  /** An unsigned badge fetched through any other relay */
  'net.foreign-relay': { class: 'unknown' },
  /** Relay asked to ask itself */
  'net.relay-loop': { class: 'unknown' },
  /** `www.` added or removed */
  'net.redirect-same-site': { class: 'info' },
  /** A picture moved to another host; its bytes are judged */
  'net.redirect-image': { class: 'info' },
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A code and the values that its sentence shows. Plain JSON. */
export interface Problem {
  code: ProblemCode;
  detail: Detail;
}

const TABLE: Readonly<Record<ProblemCode, Row>> = PROBLEMS;

/** What `code` does to the outcome of its check. */
export function problemClass(code: ProblemCode): ProblemClass {
  return TABLE[code].class;
}

/** The axis values that `code` sets; empty for most. */
export function problemAxes(code: ProblemCode): Partial<Axes> {
  return TABLE[code].axis ?? {};
}

/** A finding about the badge, thrown by the members of registers and turned into an outcome by `run-checks.ts` alone. */
export class BadgeProblem extends Error {
  readonly problem: Problem;
  /** What led to it, for instance the `net.*` code behind `issuer.unreachable`. */
  readonly beside: readonly Problem[];

  constructor(code: ProblemCode, detail: Detail = {}, beside: readonly Problem[] = []) {
    super(code);
    this.name = 'BadgeProblem';
    this.problem = { code, detail };
    this.beside = beside;
  }

  /** The problem and what led to it, in that order. */
  get all(): readonly Problem[] {
    return [this.problem, ...this.beside];
  }
}

/** The code that says that `check` met a fault of this program. */
export function internalError(check: CheckId): ProblemCode {
  return `${check}.internal-error`;
}
