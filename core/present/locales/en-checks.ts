import type { CheckId } from '../../model/check.ts';
import type { CheckWords, Template } from './contract.ts';

/** The nine checks in English. What is not known is never said with the words of a pass or a fail. */
export const checks: Readonly<Record<CheckId, CheckWords>> = {
  read: {
    title: 'Badge data',
    pass: 'Found',
    fail: 'None',
    summary: {
      pass: 'This holds the data of a badge.',
      fail: 'No badge data could be taken from this.',
      unknown: 'We could not get at the badge data, so we do not know what it says.',
      skipped: 'We did not look for badge data.',
      'not-applicable': 'There was nothing to look into.',
    },
  },
  parse: {
    title: 'Form',
    pass: 'In order',
    fail: 'Not in order',
    summary: {
      pass: 'The badge data is complete and can be read.',
      fail: 'The badge data does not have the form that a badge must have.',
      unknown: 'We could not make out what the badge data says.',
      skipped: 'We did not get as far as reading the badge data.',
      'not-applicable': 'There was no badge data to read.',
    },
  },
  issuer: {
    title: 'Issuer',
    pass: 'Found',
    fail: 'Not in order',
    summary: {
      pass: 'What the issuer publishes about itself was found[ at {host}].',
      fail: 'What the issuer published about itself was changed.',
      unknown: 'We do not know who stands behind this badge.',
      skipped: 'We did not ask who stands behind this badge.',
      'not-applicable': 'There is no issuer that could be asked.',
    },
  },
  proof: {
    title: 'Content',
    pass: 'Unaltered',
    fail: 'Does not fit',
    summary: {
      pass: 'The badge says exactly what its issuer publishes.',
      fail: 'The badge says something other than its issuer signed or publishes.',
      unknown: 'We could not compare the badge with what its issuer signed or publishes.',
      skipped: 'We did not get as far as comparing the badge.',
      'not-applicable': 'There was nothing to compare.',
    },
  },
  anchor: {
    title: 'Blockchain record',
    pass: 'In order',
    fail: 'Does not fit',
    summary: {
      pass: 'The blockchain[ {chain}] has held the fingerprint of this badge[ since {date}]. That proves that this content existed then, and that the holder of the sending key recorded it; not, alone, who that is.',
      fail: 'The blockchain record that the badge names is not a record of this badge by its issuer.',
      unknown: 'We could not judge the blockchain record that the badge names.',
      skipped: 'We did not get as far as asking a blockchain.',
      'not-applicable': 'The public data of this badge names no record on a public blockchain.',
    },
  },
  validity: {
    title: 'Dates',
    pass: 'In order',
    fail: 'Not valid now',
    summary: {
      pass: 'The badge is within its dates.',
      fail: 'The badge is outside its dates.',
      unknown: 'We could not judge the dates of the badge.',
      skipped: 'We did not get as far as the dates of the badge.',
      'not-applicable': 'The badge has no dates to go by.',
    },
  },
  status: {
    title: 'Withdrawal',
    pass: 'None recorded',
    fail: 'Recorded',
    summary: {
      pass: 'The records[ at {host}] do not name this badge as withdrawn[, as of {date}, {time}].',
      fail: 'The issuer’s records name this badge as withdrawn or on hold.',
      unknown: 'We do not know whether the issuer still stands by this badge.',
      skipped: 'We did not ask whether the issuer still stands by this badge.',
      'not-applicable': 'The issuer offers no way to ask whether it still stands by this badge.',
    },
  },
  recipient: {
    title: 'Holder',
    pass: 'Address matches',
    fail: 'Another one',
    summary: {
      pass: 'The badge was issued to the e-mail address shown here. It proves the address, not the person.',
      fail: 'The badge was issued to another address or name than shown here.',
      unknown: 'We do not know whether the person showing the badge is its holder.',
      skipped: 'We did not compare the holder.',
      'not-applicable': 'The badge was issued to nobody in particular.',
    },
  },
  trust: {
    title: 'Known issuers',
    pass: 'On your list',
    fail: 'Conflict',
    summary: {
      pass: 'The issuer is listed in the lists that you go by.',
      fail: 'The badge uses a name or an address that looks like an issuer it does not come from.',
      unknown: 'We could not look the issuer up everywhere.',
      skipped: 'We did not look the issuer up.',
      'not-applicable': 'The issuer is on none of the lists that you go by. That says nothing against it.',
    },
  },
};

/** What a pass of `status` means for a badge that its host still serves (lecos.md §15, row 3). */
export const stillServed: Template = '{host} still serves it; no separate withdrawal service is known.';

/** What a pass of `proof` means for a signed badge. */
export const signed: Template = 'The badge says exactly what was signed[, with a key that {host} publishes].';

/** What a pass of `proof` means for a badge that nothing but a blockchain record secures. */
export const recorded: Template = 'What is shown here is what the fingerprint of the badge covers.';
