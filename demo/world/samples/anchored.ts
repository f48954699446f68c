import { ASANAGI } from '../anchored/issuers.ts';
import type { AnchoredCertificates } from '../anchored/ledger.ts';
import { certificatePicture } from '../picture-files.ts';
import { listed, type Sample, type SampleFile } from '../sample.ts';
import type { Document } from '../signed/sign.ts';

/** Certificates that are anchored on a blockchain, or say so. */
export function anchored(certificates: AnchoredCertificates): Sample[] {
  return [...holding(certificates), ...failing(certificates), ...onNoRealChain(certificates)];
}

function holding({ genuine, course, oneLies, disagree }: AnchoredCertificates): Sample[] {
  return [
    {
      id: 'anchored',
      group: 'genuine',
      title: { en: 'A diploma on the blockchain', ja: 'ブロックチェーンに記録された修了証' },
      story: {
        en: 'The college wrote the hash of a whole class’s diplomas on Ethereum. Three nodes tell of it.',
        ja: '学校がクラス全員分のハッシュをイーサリアムに記録しました。3つのノードに確認します。',
      },
      picture: 'diploma',
      input: file('diploma', genuine),
      verdict: 'genuine',
    },
    {
      id: 'anchored-picture',
      group: 'genuine',
      title: { en: 'A certificate inside its picture', ja: '画像に入ったブロックチェーン証明書' },
      story: {
        en: 'An Open Badge 2.0 with a blockchain receipt. It brings a page of its own, which the receipt covers too.',
        ja: 'ブロックチェーンの記録がついたOpen Badges 2.0です。証明書の表示ページも記録の対象です。',
      },
      picture: 'coding',
      input: certificatePicture('coding', course),
      verdict: 'genuine',
    },
    {
      id: 'one-node-lies',
      group: 'genuine',
      title: { en: 'One node lies', ja: 'うそをつくノードがひとつ' },
      story: {
        en: 'One of three nodes names another date. The two others agree, so it is not believed.',
        ja: '3つのうち1つのノードだけが別の日付を答えます。ほかの2つの答えが一致するため、採用しません。',
      },
      picture: 'diploma',
      input: file('diploma-2', oneLies),
      verdict: 'genuine',
      codes: ['anchor.source-differs'],
    },
    {
      id: 'nodes-disagree',
      group: 'no-answer',
      title: { en: 'The nodes disagree', ja: 'ノードの答えが食い違う' },
      story: {
        en: 'One node names one date, another a different one, and the third gives no answer.',
        ja: '日付について2つのノードの答えが食い違い、3つ目は答えません。',
      },
      picture: 'diploma',
      input: file('diploma-3', disagree),
      verdict: 'incomplete',
      codes: ['anchor.sources-disagree'],
    },
  ];
}

function failing({ altered, byAnother, withdrawn }: AnchoredCertificates): Sample[] {
  const group = 'caution';
  return [
    {
      id: 'anchored-altered',
      group,
      title: { en: 'Changed after it was recorded', ja: '記録後に書き換えられた修了証' },
      story: {
        en: 'Somebody wrote the advanced course into the diploma. Its hash is no longer the one on the blockchain.',
        ja: '課程名が「高等課程」に書き換えられ、ブロックチェーン上のハッシュと合いません。',
      },
      picture: 'diploma',
      input: file('diploma-4', altered),
      verdict: 'not-genuine',
      codes: ['anchor.target-mismatch'],
    },
    {
      id: 'anchored-by-another',
      group,
      title: { en: 'Recorded by somebody else', ja: '別人が記録した修了証' },
      story: {
        en: 'It stands on the blockchain, for anybody can write there. Rex sent it, not the college it names.',
        ja: 'ブロックチェーンには誰でも記録できます。送ったのは学校ではなく、別の人です。',
      },
      picture: 'diploma',
      input: file('diploma-5', byAnother),
      verdict: 'not-genuine',
      codes: ['anchor.wrong-sender'],
    },
    {
      id: 'anchored-withdrawn',
      group,
      title: { en: 'Recorded for ever, and withdrawn', ja: '記録は残り、証明書は取り消し' },
      story: {
        en: 'Nothing is ever deleted from a blockchain. The school’s own list says that the certificate is withdrawn.',
        ja: 'ブロックチェーンの記録は消えませんが、発行者の一覧で取り消されています。',
      },
      picture: 'coding',
      input: certificatePicture('coding', withdrawn),
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
  ];
}

function onNoRealChain({ testChain, mock }: AnchoredCertificates): Sample[] {
  const group = 'caution';
  return [
    {
      id: 'test-chain',
      group,
      title: { en: 'A trial run', ja: 'テスト用チェーンの修了証' },
      story: {
        en: 'The college tried it out on a test chain. What is written there costs nothing and binds nobody.',
        ja: '学校が試しにテスト用チェーンへ記録したものです。正式な修了証ではありません。',
      },
      picture: 'diploma',
      input: file('diploma-6', testChain),
      verdict: 'test-badge',
      codes: ['anchor.test-network'],
    },
    {
      id: 'mock-chain',
      group,
      title: { en: 'On no blockchain at all', ja: 'ブロックチェーンのない修了証' },
      story: {
        en: 'It names a college on your list, and a chain that does not exist. Anybody can make such a file.',
        ja: '一覧にある学校の名が書かれていますが、チェーンは実在しません。誰にでも作れるファイルです。',
      },
      picture: 'diploma',
      input: file('diploma-7', mock),
      trust: [listed(ASANAGI)],
      verdict: 'test-badge',
      codes: ['anchor.test-network'],
    },
  ];
}

function file(name: string, certificate: Document): SampleFile {
  return { bytes: new TextEncoder().encode(JSON.stringify(certificate, null, 2)), name: `${name}.json` };
}
