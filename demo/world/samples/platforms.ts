import { PLATFORM_PAGES } from '../platforms.ts';
import type { Sample } from '../sample.ts';

/** What people meet beside the wallet: pages of other platforms, and what can be said of each. */
export function platforms(): Sample[] {
  const group = 'platforms';
  return [
    {
      id: 'profile',
      group,
      title: { en: 'Credly, a profile with two badges', ja: 'Credly：バッジが2つあるプロフィール' },
      story: {
        en: 'Nora’s page at Credly. Each badge on it is checked where it lies.',
        ja: 'Credlyのプロフィールページです。載っているバッジを1つずつ、元の記録で確認します。',
      },
      picture: 'cloud-basics',
      input: { url: PLATFORM_PAGES.credlyProfile },
      verdict: 'genuine',
    },
    {
      id: 'profile-mixed',
      group,
      title: { en: 'Credly, with badges from elsewhere', ja: 'Credly：ほかのサービスのバッジもあるプロフィール' },
      story: {
        en: 'Riku’s page shows a badge of Badgr too, which is checked at Badgr, and one whose place it does not tell.',
        ja: 'Badgrのバッジも載っています。それはBadgrで確認します。元の場所が分からないものもあります。',
      },
      picture: 'cloud-basics',
      input: { url: PLATFORM_PAGES.mixedProfile },
      verdict: 'issuer-unproven',
      codes: ['read.list-cut'],
    },
    {
      id: 'open-platform',
      group,
      title: { en: 'Badgr, open to anybody', ja: 'Badgr：誰でも発行できるサービス' },
      story: {
        en: 'A badge at Badgr. Anybody can open an account there under any name.',
        ja: 'Badgrのバッジです。誰でも、どのような名前でもアカウントを作れます。',
      },
      picture: 'presentation',
      input: { url: PLATFORM_PAGES.badgr },
      verdict: 'issuer-unproven',
      codes: ['trust.open-platform'],
    },
    {
      id: 'badgr-withdrawn',
      group,
      title: { en: 'Badgr, withdrawn', ja: 'Badgr：取り消されたバッジ' },
      story: {
        en: 'The platform still has a page for it, and says in its data that it no longer holds.',
        ja: 'ページは残っていますが、データには取り消しが記録されています。',
      },
      picture: null,
      input: { url: PLATFORM_PAGES.badgrWithdrawn },
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'badgr-collection',
      group,
      title: { en: 'Badgr, a collection', ja: 'Badgr：コレクション' },
      story: {
        en: 'Three badges that a holder shares. One no longer holds, and each has its own answer.',
        ja: '公開された3つのバッジです。1つは取り消されています。結果はバッジごとに示します。',
      },
      picture: null,
      input: { url: PLATFORM_PAGES.badgrCollection },
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'open-badge-factory',
      group,
      title: { en: 'Open Badge Factory', ja: 'Open Badge Factory のバッジ' },
      story: {
        en: 'Its data lies at the second of two addresses. Anybody can open an account there.',
        ja: 'データは2つ目のアドレスにあります。誰でもアカウントを作れるサービスです。',
      },
      picture: 'first-aid',
      input: { url: PLATFORM_PAGES.openBadgeFactory },
      verdict: 'issuer-unproven',
      codes: ['trust.open-platform'],
    },
    {
      id: 'accredible',
      group,
      title: { en: 'Accredible', ja: 'Accredible のバッジ' },
      story: {
        en: 'A page under the school’s own name at Accredible. The name proves an account, no more.',
        ja: 'Accredible内の学校名のページです。名前から分かるのは、アカウントがあることだけです。',
      },
      picture: 'service-design',
      input: { url: PLATFORM_PAGES.accredible },
      verdict: 'issuer-unproven',
      codes: ['trust.open-platform'],
    },
    {
      id: 'accredible-private',
      group,
      title: { en: 'Accredible, kept private', ja: 'Accredible：非公開のバッジ' },
      story: {
        en: 'The platform says that there is none. Private, deleted or mistyped: nobody can tell.',
        ja: '「ない」という応答です。非公開か、削除か、URLの誤りかは分かりません。',
      },
      picture: null,
      input: { url: PLATFORM_PAGES.accrediblePrivate },
      verdict: 'incomplete',
      codes: ['proof.hosted-not-found'],
    },
    {
      id: 'adobe',
      group,
      title: { en: 'Adobe Learning Manager', ja: 'Adobe Learning Manager のバッジ' },
      story: {
        en: 'An older kind of badge. Its data names the holder’s address in clear, which is never shown.',
        ja: '以前の規格のバッジです。データに宛先のアドレスがそのまま書かれていますが、表示しません。',
      },
      picture: 'field-survey',
      input: { url: PLATFORM_PAGES.adobe },
      verdict: 'issuer-unproven',
      codes: ['parse.legacy'],
    },
    {
      id: 'moodle',
      group,
      title: { en: 'Moodle, a college’s own', ja: 'Moodle：大学が自分で運用するもの' },
      story: {
        en: 'The page of a badge in an e-learning system that the college runs itself.',
        ja: '大学が自分で運用しているeラーニングのバッジページです。',
      },
      picture: 'data-science',
      input: { url: PLATFORM_PAGES.moodle },
      verdict: 'genuine',
    },
    {
      id: 'open-badge-passport',
      group,
      title: { en: 'Open Badge Passport', ja: 'Open Badge Passport のバッジ' },
      story: {
        en: 'A page whose data lies nowhere that is known. The downloaded picture can be checked.',
        ja: 'データを公開している場所が見当たらないサービスです。ダウンロードした画像なら確認できます。',
      },
      picture: null,
      input: { url: PLATFORM_PAGES.passport },
      verdict: 'incomplete',
      codes: ['read.platform-closed'],
    },
  ];
}
