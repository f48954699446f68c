export { collectBody, refuseAnnounced } from './adapters/body.ts';
export { cacheHttp } from './adapters/cache-http.ts';
export { type CaseFile, caseFiles, type RecordedCase } from './adapters/case-files.ts';
export { chainPort, type NetworkSources } from './adapters/chain/chain-port.ts';
export { lookupOf, unknownToAll } from './adapters/chain/lookup-file.ts';
export { type RecordedLookup, recordedChain, recordingChain } from './adapters/chain/recorded-chain.ts';
export { createHttp } from './adapters/fetch-http.ts';
export { fetchTransport } from './adapters/fetch-transport.ts';
export { MAX_BODY_BYTES } from './adapters/limits.ts';
export { type RecordedAnswer, recordedTransport, recordingTransport } from './adapters/recorded-transport.ts';
export { relayTransport } from './adapters/relay-transport.ts';
export { type AnswerStore, type StoredAnswer, storedHttp } from './adapters/stored-http.ts';
export { type Hop, type Transport, type TransportAnswer, TransportFailure } from './adapters/transport.ts';
export { transportFailure } from './adapters/transport-failure.ts';
export { judgeUrl } from './adapters/url-policy.ts';
export { CHAINS } from './anchor/chains/registry.ts';
export { carryBadge } from './bake/carry.ts';
export { bakePng } from './bake/png.ts';
export { bakeSvg } from './bake/svg.ts';
export { hashlinkedPicture, type LinkedPicture } from './hashlinked-picture.ts';
export { type Hashlink, hashlinksIn, readHashlink } from './lib/hashlink.ts';
export { pictureType } from './lib/picture-type.ts';
export type { BadgeView, CertificateDisplay } from './model/badge.ts';
export { CHECKS, type CheckId, type Outcome } from './model/check.ts';
export type { CheckReport } from './model/check-report.ts';
export type { Holder, Policy, TrustEntry } from './model/policy.ts';
export { BadgeProblem, PROBLEMS, type Problem, type ProblemCode } from './model/problem.ts';
export type { BadgeInput, CodesFault, Evidence, MembersProgress, Report, SeenIn } from './model/report.ts';
export { VERDICTS, type Verdict } from './model/verdict.ts';
export { isOwnRelay } from './own-relay.ts';
export type { ChainAnswer, ChainTransaction, HttpRequest, HttpResponse, Ports } from './ports.ts';
export { isAddressAlone } from './read/address-in.ts';
export { containerOfFile } from './read/container-of.ts';
export { type Link, linkTraces, readLink } from './read/link.ts';
export { matchPlatform, PLATFORMS } from './read/platforms/registry.ts';
export { typedInput } from './read/typed-input.ts';
export {
  admitEntries,
  type EntryFault,
  entryKey,
  MAX_LIST_BYTES,
  readTrustList,
  type TrustList,
  type TrustListAnswer,
  type TrustListFault,
  trustListOf,
} from './trust/trust-list.ts';
export { type VerifyOptions, verify } from './verify.ts';
export { VERIFIER } from './version.ts';
export { worldChain } from './world-chain.ts';
