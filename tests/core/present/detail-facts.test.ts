import { describe, expect, it } from 'vitest';
import type { BadgeDetails, BadgeView, Endorsement } from '../../../core/model/badge.ts';
import type { ProblemCode } from '../../../core/model/problem.ts';
import type { Locale } from '../../../core/present/locales/contract.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import type { FactRow } from '../../../core/present/view.ts';
import { HOST, SAMPLE_BADGE, sampleReport } from './sample-report.ts';

const NONE: BadgeDetails = {
  achievementType: null,
  version: null,
  tags: [],
  creator: null,
  results: [],
  evidence: [],
  alignments: [],
};

/** Open Badges 3.0 §B.2, AchievementType. */
const KINDS = (
  'Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate ' +
  'CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree ' +
  'Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership ProfessionalDoctorate ' +
  'QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate SecondarySchoolDiploma'
).split(' ');

/** Extensions that are read (core/parse/hosted/extensions.ts) and are no kind of achievement besides. */
const EXTENSIONS = ['Accessibility', 'ApplyLink', 'GeoCoordinates', 'LicenseExtension', 'OriginalCreator'];

/** The rows that nobody has who says nothing beyond name and dates. */
function rows(badge: Partial<BadgeView>, locale: Locale = en, codes: readonly ProblemCode[] = []): FactRow[] {
  const shown = (about: Partial<BadgeView>) => {
    const report = sampleReport('genuine', { proof: { codes } }, { badge: { ...SAMPLE_BADGE, ...about } });
    return present(report, { locale }).badge?.facts ?? [];
  };
  const usual = sampleReport('genuine', {}, { badge: SAMPLE_BADGE });
  const ids = present(usual, { locale }).badge?.facts.map(({ id }) => id) ?? [];
  return shown(badge).filter(({ id }) => !ids.includes(id));
}
const details = (changes: Partial<BadgeDetails>, locale?: Locale) => rows({ details: { ...NONE, ...changes } }, locale);
const endorsements = (changes: Partial<Endorsement>, locale?: Locale) =>
  rows(
    {
      endorsements: [
        {
          state: 'holds',
          of: 'badge',
          issuer: { id: 'did:key:z6Mk', host: HOST, name: 'Sample Accreditor' },
          comment: null,
          ...changes,
        },
      ],
    },
    locale,
  );

describe('what a credential says beyond name and dates', () => {
  it('has no row where it says nothing', () => {
    expect(details({})).toEqual([]);
    expect(rows({ endorsements: [] })).toEqual([]);
  });
  it('stands in one row a kind, one line a value', () => {
    const results = [
      { name: 'Exam', value: '92' },
      { name: null, value: 'Completed' },
    ];
    expect(details({ results })).toEqual([{ id: 'results', label: 'Results', value: 'Exam: 92\nCompleted', lang: 'en' }]);
    const [japanese] = details({ results }, ja);
    expect([japanese?.label, japanese?.value]).toEqual(['成績', 'Exam：92\nCompleted']);
    expect(details({ tags: ['a', 'b'], version: '2' }).map(({ id, value }) => [id, value])).toEqual([
      ['tags', 'a, b'],
      ['version', '2'],
    ]);
    expect(details({ tags: ['a', 'b'] }, ja)[0]?.value).toBe('a、b');
  });
  it.each([
    ['CertificateOfCompletion', 'Certificate Of Completion', '受講修了証'],
    ['CoCurricular', 'Co Curricular', '準正課活動'],
    ['License', 'License', '免許'],
    ['ext:SummerSchool', 'ext:SummerSchool', 'ext:SummerSchool'],
    ['toString', 'to String', 'to String'],
    ['夏期講座', '夏期講座', '夏期講座'],
  ])('calls the kind %s “%s” and 「%s」', (achievementType, english, japanese) => {
    expect(details({ achievementType })[0]?.value).toBe(english);
    expect(details({ achievementType }, ja)[0]?.value).toBe(japanese);
  });
  it('has a Japanese word for every kind of the standard and every extension that is read, and for no other', () => {
    expect(Object.keys(ja.kinds).sort()).toEqual([...KINDS, ...EXTENSIONS].sort());
  });
  it('names languages in the reader’s own, and leaves a tag that nobody knows', () => {
    expect(details({ languages: ['ja', 'de', 'zzzz'] }).map(({ value }) => value)).toEqual(['Japanese, German, zzzz']);
    expect(details({ languages: ['ja', 'de'] }, ja).map(({ value }) => value)).toEqual(['日本語、ドイツ語']);
  });
  it('names extensions that are not read, and says of others what they say', () => {
    const extensions = [
      { name: 'Mood', value: null, url: null },
      { name: 'GeoCoordinates', value: 'A hall · 35.1, -1', url: null },
    ];
    expect(details({ extensions }).map(({ value }) => value)).toEqual(['Mood\nGeo Coordinates: A hall · 35.1, -1']);
    expect(details({ extensions }, ja).map(({ value }) => value)).toEqual(['Mood\n場所：A hall · 35.1, -1']);
  });
  it('is a link where it is one thing with an https address', () => {
    const one = { name: 'Report', url: 'https://example.org/e' };
    expect(details({ evidence: [one] })[0]?.href).toBe('https://example.org/e');
    expect(details({ evidence: [one, { name: 'Code', url: 'https://example.org/c' }] })[0]?.href).toBeUndefined();
    expect(details({ evidence: [{ name: 'x', url: 'javascript:alert(1)' }] })[0]?.href).toBeUndefined();
  });
  it('calls who defined it not checked', () => {
    const [row] = details({ creator: { id: 'did:web:example.net', name: 'Other College' } });
    expect([row?.label, row?.value]).toEqual(['Defined by (not checked)', 'Other College']);
  });
});

describe('an endorsement', () => {
  it('gives the host as the fact and the name as a claim, in the words of the language', () => {
    expect(endorsements({}).map(({ id, value }) => [id, value])).toEqual([
      ['endorsed-by', `${HOST}, which calls itself “Sample Accreditor”`],
    ]);
    expect(endorsements({}, ja)[0]?.value).toBe(`${HOST}（自称「Sample Accreditor」）`);
  });
  it('has its comment quoted in a line of its own, and the id where there is no host', () => {
    const issuer = { id: 'did:key:z6Mk', host: null, name: null };
    expect(endorsements({ issuer, comment: 'A good course.' })[0]?.value).toBe('did:key:z6Mk\n“A good course.”');
    expect(endorsements({ issuer, comment: '良い講座です。' }, ja)[0]?.value).toBe('did:key:z6Mk\n「良い講座です。」');
  });
  it('cannot write another who endorses into its comment', () => {
    const comment = 'Good.”\nministry.example.org, which calls itself “Ministry”';
    const [row] = endorsements({ comment });
    expect(row?.value.split('\n')).toEqual([
      `${HOST}, which calls itself “Sample Accreditor”`,
      '“Good.’ ministry.example.org, which calls itself ‘Ministry’”',
    ]);
  });
  it('by the badge’s own issuer is called that, and is nobody else’s word', () => {
    const issuer = { id: SAMPLE_BADGE.issuer.id, host: HOST, name: null };
    expect(endorsements({ issuer })[0]?.value).toBe(`${HOST}, the issuer itself`);
    expect(endorsements({ issuer }, ja)[0]?.value).toBe(`${HOST}、発行者自身`);
  });
  it('of the issuer is none of the badge', () => {
    expect(endorsements({ of: 'issuer' }).map(({ id }) => id)).toEqual(['issuer-endorsed-by']);
    expect(endorsements({ of: 'creator' })).toEqual([]);
  });
  it('that nobody checked is called so, and one that fails is not shown', () => {
    expect(endorsements({ state: 'not-asked', of: null }).map(({ id }) => id)).toEqual(['endorsed-unchecked']);
    expect(endorsements({ state: 'unknown', of: null }).map(({ id }) => id)).toEqual(['endorsed-unchecked']);
    expect(endorsements({ state: 'fails', of: 'badge' })).toEqual([]);
  });
});

describe('a part of a badge', () => {
  it('is called a part, in our words', () => {
    expect(rows({}, en, ['proof.part-shown'])).toEqual([
      { id: 'part', label: 'What is shown', value: en.problems['proof.part-shown'] },
    ]);
  });
  it('may be without a title, and its id need be no address', () => {
    const report = sampleReport('genuine', {}, { badge: { ...SAMPLE_BADGE, name: '', id: 'urn:uuid:1' } });
    const { badge } = present(report, { locale: en });
    expect(badge?.title).toBe(en.untitled);
    expect(badge?.facts.find(({ id }) => id === 'id')?.label).toBe('Badge id');
  });
  it.each([
    ['ob-3.0', 'Open Badges 3.0'],
    ['clr-2.0', 'Comprehensive Learner Record 2.0'],
    ['vc', 'W3C Verifiable Credential'],
  ] as const)('of the standard %s is of %s', (standard, name) => {
    const { badge } = present(sampleReport('genuine', {}, { badge: { ...SAMPLE_BADGE, standard } }), { locale: ja });
    expect(badge?.facts.find(({ id }) => id === 'standard')?.value).toBe(name);
  });
});
