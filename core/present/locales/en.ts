import type { Locale } from './contract.ts';
import { checks, recorded, signed, stillServed } from './en-checks.ts';
import { problems, variants } from './en-problems.ts';

/** English. The sentences of threats.md §13 stand here word for word. */
export const en: Locale = {
  id: 'en',
  name: 'English',
  parts: { checks: 'Checks', next: 'What you can do', members: 'Badges in it' },
  dates: 'en-GB',
  innerQuotes: { '“': '‘', '”': '’', '"': '’' },
  punctuation: { colon: ': ', comma: ', ' },
  verdicts: {
    confirmed: {
      short: 'confirmed',
      headline: 'Confirmed: {issuer}[ ({host})] → this e-mail address',
      bare: 'Confirmed: issued to this e-mail address by an issuer on your list',
      explanation:
        'The badge is unaltered, its issuer is on your list, and it was issued to the e-mail address shown here. In a mail that is the address it claims to come from, no more.',
    },
    genuine: {
      short: 'genuine',
      headline: 'Genuine badge from {origin}. Holder not checked',
      bare: 'Genuine badge. Holder not checked',
      explanation:
        'The badge is unaltered and comes from where it says. That does not say that the person showing it is the holder, nor how good the course was.',
    },
    'holder-differs': {
      short: 'issued to another address or name',
      headline: 'Genuine badge, issued to another address or name than shown here',
      bare: 'Genuine badge, issued to another address or name than shown here',
      explanation:
        'The badge is unaltered and comes from where it says. Many people have several addresses and spellings of their name; but nothing here shows that it belongs to the person showing it.',
    },
    'issuer-unproven': {
      short: 'issuer not proven',
      headline: 'Not altered. Issuer not proven',
      bare: 'Not altered. Issuer not proven',
      explanation: 'The badge is as it was made. Which organisation made it is not proven: anybody could have chosen its name.',
    },
    'issuer-name-conflict': {
      short: 'caution: issuer name',
      headline: 'Caution: says “{name}” but comes from {host}',
      bare: 'Caution: does not come from the issuer whose name it shows',
      explanation:
        'The badge is unaltered and shows a name from your list, but does not come from where that issuer’s badges do. It may be an imitation.',
    },
    expired: {
      short: 'expired',
      headline: 'Genuine badge, expired {date}',
      bare: 'Genuine badge, expired',
      explanation:
        'The badge is unaltered and was awarded; its time has ended. That says nothing against the holder, nor about who is showing it.',
    },
    'not-yet-valid': {
      short: 'not valid yet',
      headline: 'Genuine badge, not valid until {date}',
      bare: 'Genuine badge, not valid yet',
      explanation: 'The badge is unaltered; its issuer set a first day that still lies ahead.',
    },
    revoked: {
      short: 'withdrawn',
      headline: 'Withdrawn by the issuer',
      bare: 'Withdrawn by the issuer',
      explanation:
        'Where this badge comes from, it is recorded as withdrawn: it no longer counts. There are many reasons for that, slips of the issuer among them.',
    },
    'on-hold': {
      short: 'on hold',
      headline: 'On hold at the issuer',
      bare: 'On hold at the issuer',
      explanation:
        'The issuer has put this badge on hold and may lift that again. Until then it neither counts nor is withdrawn.',
    },
    'not-genuine': {
      short: 'failed',
      headline: 'Failed: altered, or not issued by {issuer|the issuer it names}',
      bare: 'Failed: altered, or not issued by the issuer it names',
      explanation:
        'What this badge says does not fit its own evidence. It was changed after it was issued, or somebody other than the named issuer made it. By whom, and whether on purpose, cannot be told from here.',
    },
    incomplete: {
      short: 'not finished',
      headline: 'Could not finish checking ({what})',
      bare: 'Could not finish checking',
      explanation: 'Something that we needed gave no usable answer. That speaks neither for the badge nor against it.',
    },
    'test-badge': {
      short: 'test badge',
      headline: 'Test badge, not a real award',
      bare: 'Test badge, not a real award',
      explanation:
        'It was made for trying things out: its record stands where anybody can write, or nowhere at all. It proves no award.',
    },
    'not-checkable': {
      short: 'nothing to check',
      headline: 'A picture: nothing to check',
      bare: 'Nothing to check',
      explanation: 'There is no evidence here that could be checked. That speaks neither for the badge nor against it.',
    },
  },
  checking: 'Checking…',
  genuineName: {
    same: 'Genuine badge from {origin}. Name matches, holder not checked',
    similar: 'Genuine badge from {origin}. Name is similar, holder not checked',
  },
  origin: {
    platform: '{name}, through {platform}',
    account: 'an account on {platform} that calls itself “{name}”',
    claimed: '{host}, which calls itself “{name}”',
    nameOnly: 'somebody who uses the name “{name}”',
    close: ',',
  },
  unfinished: {
    read: 'getting the badge data',
    parse: 'understanding the badge data',
    issuer: 'who issued it',
    proof: 'whether it is unaltered',
    anchor: 'the blockchain record',
    validity: 'its dates',
    status: 'whether it was withdrawn',
    recipient: 'who holds it',
    trust: 'your lists of issuers',
  },
  checks,
  outcomes: { unknown: 'Not known', skipped: 'Not checked', 'not-applicable': 'Does not apply' },
  stillServed,
  signed,
  recorded,
  selfMade: 'Self-made',
  facts: {
    issuer: 'Issuer',
    host: 'Comes from',
    'issuer-id': 'Issuer id',
    platform: 'Platform',
    'shown-on': 'Shown in',
    'issued-on': 'Issued on',
    expires: 'Valid until',
    description: 'About the badge',
    criteria: 'Awarded for',
    part: 'What is shown',
    'achievement-type': 'Kind of achievement',
    results: 'Results',
    creator: 'Defined by (not checked)',
    'endorsed-by': 'Endorsed by',
    'issuer-endorsed-by': 'Issuer endorsed by',
    'endorsed-unchecked': 'Unchecked endorsements',
    evidence: 'Evidence',
    alignments: 'Corresponds to',
    tags: 'Keywords',
    version: 'Version',
    standard: 'Standard',
    id: 'Badge address',
    blockchain: 'Blockchain',
    transaction: 'Transaction',
    'anchored-on': 'Anchored on',
    sender: 'Sent from',
    confirmations: 'Confirmations',
    sources: 'Confirmed by',
  },
  badgeId: 'Badge id',
  kinds: {},
  claimedName: 'Calls itself',
  issuedThrough: 'Issued through',
  untitled: 'Badge without a title',
  checkedAt: 'Checked on {date} at {time}',
  next: {
    'add-to-list': 'If you know this issuer, add it to your list.',
    'add-to-list-to-confirm': 'It can only be confirmed if the issuer is on your list. If you know this issuer, add it.',
    'allow-host': 'Allow us to ask {host}, then check again.',
    'ask-for-original': 'Ask for the original badge file, or for the address of the badge’s own page, and check that.',
    'ask-for-renewed': 'Ask the holder whether there is a renewed badge.',
    'ask-issuer': 'If it matters, ask the organisation itself, at an address that you know from elsewhere.',
    'ask-person': 'Ask the person who showed it, by another way than this one.',
    capped:
      'Shown here, a badge can be “genuine” at most: this page does not prove whose address it is. In your mail, or with the holder’s address, it could be confirmed.',
    'check-on-date': 'Check again[ on {date}].',
    'check-yourself': 'This check runs inside the page that shows the badge. To rely on it, check the badge yourself.',
    'compare-address':
      'It can only be confirmed if it matches the holder’s e-mail address. Give the address to compare; it stays on this device.',
    'copy-address-again': 'Copy the address of the badge’s page once more, whole.',
    'go-online': 'Connect to the internet, then check again.',
    'newer-version': 'A newer version of this verifier, or one made for this kind of badge, may be able to check it.',
    'open-one': 'Open one badge of the list and check its address.',
    'open-original': 'Open the original at {host|the service that issued it} and check that.',
    'other-address':
      'Try another address of the holder, from a CV for instance. It is compared on this device, sent nowhere and kept nowhere.',
    'receive-first': 'If the badge is yours, receive it first, then check the address of its page.',
    'report-fault': 'Check again. If it fails once more, please report it to us.',
    'set-clock': 'Set the clock of this device, then check again.',
    'try-at': 'Check again[ after {time}].',
    'try-later': 'Check again later.',
    'use-extension': 'Check it with the browser extension, which can ask where a page may not.',
  },
  notFoundAt: {
    'nlp.netlearning.co.jp':
      'Not available yet. A badge received today can be checked by tomorrow; it may also be private or deleted by its holder.',
  },
  problems,
  variants,
  fallbacks: { host: 'the issuer’s site', issuer: 'the issuer', platform: 'this service' },
};
