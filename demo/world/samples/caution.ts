import { AWARDS } from '../awards.ts';
import { HOSHIMI } from '../issuers.ts';
import { signedPicture, tokenPicture } from '../picture-files.ts';
import { baked, listed, type Sample } from '../sample.ts';
import * as badges from '../signed/badges.ts';
import { guildAltered, guildForged, guildWithdrawn } from '../signed/guild.ts';

/** Badges that nobody should rely on. */
export async function caution(): Promise<Sample[]> {
  const group = 'caution';
  return [
    {
      id: 'borrowed-class',
      group,
      title: { en: 'Borrowed from a real university', ja: '大学のバッジを名乗るもの' },
      story: {
        en: 'Rex awarded himself the university’s badge, from a host of his own.',
        ja: '大学のバッジを、無関係なホストから自分に授与したものです。',
      },
      picture: 'data-science',
      input: baked(AWARDS.borrowed),
      verdict: 'not-genuine',
      codes: ['proof.hosted-origin'],
    },
    {
      id: 'name-conflict',
      group,
      title: { en: 'The right name on the wrong host', ja: '名前は同じ、発行元は別' },
      story: {
        en: 'Everything fits together, and nothing comes from the university on your list.',
        ja: 'すべて整合していますが、一覧にある大学の発行元とは異なります。',
      },
      picture: 'ai-literacy',
      input: baked(AWARDS.impostor),
      trust: [listed(HOSHIMI)],
      verdict: 'issuer-name-conflict',
      codes: ['trust.name-conflict'],
    },
    {
      id: 'forged-key',
      group,
      title: { en: 'Signed in the university’s name', ja: '大学の名をかたる署名' },
      story: {
        en: 'Rex names the university as issuer and signs with a key of his own. The university lists no such key.',
        ja: '大学を発行者と書き、自分の鍵で署名したものです。大学はその鍵を公開していません。',
      },
      picture: 'field-survey',
      input: signedPicture('field-survey', await badges.forged()),
      verdict: 'not-genuine',
      codes: ['proof.key-not-bound'],
    },
    {
      id: 'altered',
      group,
      title: { en: 'Changed after signing', ja: '署名後に書き換えられたもの' },
      story: {
        en: 'Somebody wrote the advanced course into a badge for the basic one. The signature no longer fits.',
        ja: '「基礎」の講座名が「応用」に書き換えられ、署名と合わなくなっています。',
      },
      picture: 'robotics',
      input: signedPicture('robotics', await badges.altered()),
      verdict: 'not-genuine',
      codes: ['proof.signature-invalid'],
    },
    {
      id: 'guild-forged',
      group,
      title: { en: 'The guild’s badge, another’s key', ja: '別人の鍵で署名された工房のバッジ' },
      story: {
        en: 'Rex names the guild’s badge and a key on another host. The guild’s page lists no such key.',
        ja: '工房のバッジと、別のホストにある鍵が書かれています。工房はその鍵を公開していません。',
      },
      picture: 'woodwork',
      input: tokenPicture('woodwork', guildForged()),
      verdict: 'not-genuine',
      codes: ['proof.key-not-bound'],
    },
    {
      id: 'guild-altered',
      group,
      title: { en: 'Readdressed after signing', ja: '署名後に宛先を変えたもの' },
      story: {
        en: 'Rex wrote his own address into a badge that the guild had signed for Nora.',
        ja: '工房が署名したバッジの宛先が、別人のアドレスに書き換えられています。',
      },
      picture: 'woodwork',
      input: tokenPicture('woodwork', guildAltered()),
      verdict: 'not-genuine',
      codes: ['proof.signature-invalid'],
    },
    {
      id: 'withdrawn',
      group,
      title: { en: 'Withdrawn, still in the mail', ja: '取り消されたバッジ' },
      story: {
        en: 'The picture is as it was. The issuer answers that the badge is gone.',
        ja: '画像は元のままですが、発行者はこのバッジを取り消しています。',
      },
      picture: 'disaster-leader',
      input: baked(AWARDS.withdrawn),
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'withdrawn-with-reason',
      group,
      title: { en: 'Withdrawn, with a reason', ja: '理由つきで取り消されたバッジ' },
      story: {
        en: 'The guild marks the badge as withdrawn and says why.',
        ja: '発行者が取り消しとその理由を公開しています。',
      },
      picture: 'woodwork',
      input: { url: AWARDS.woodworkWithdrawn.id },
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'signed-withdrawn',
      group,
      title: { en: 'Named on the withdrawal list', ja: '取り消し一覧に載ったバッジ' },
      story: {
        en: 'The signature still holds. The university’s list, itself signed, says that the badge is withdrawn.',
        ja: '署名は今も有効ですが、大学の署名付きの一覧で取り消されています。',
      },
      picture: 'field-survey',
      input: signedPicture('field-survey', await badges.withdrawn()),
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'guild-withdrawn',
      group,
      title: { en: 'Signed, and withdrawn by the guild', ja: '工房が取り消した署名付きバッジ' },
      story: {
        en: 'The signature still holds. The guild’s list names the badge, and says why.',
        ja: '署名は今も有効ですが、工房の一覧に取り消しとその理由が載っています。',
      },
      picture: 'woodwork',
      input: tokenPicture('woodwork', guildWithdrawn()),
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'on-hold',
      group,
      title: { en: 'On hold', ja: '一時停止中のバッジ' },
      story: {
        en: 'The university is looking into something. Until it has, the badge does not count.',
        ja: '大学が確認している間、効力が止められています。',
      },
      picture: 'first-aid',
      input: signedPicture('first-aid', await badges.onHold()),
      verdict: 'on-hold',
      codes: ['status.suspended'],
    },
  ];
}
