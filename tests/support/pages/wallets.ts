// Pages on which holders look at their badges: a wallet's list, and a profile. Whether a card of the list is a link or a picture that
// leads somewhere by script alone is not known: both are there.
import type { ServedPage } from '../extension-lab.ts';
import { A, B, CLAIM, CREDLY, DETAIL, IMG } from './world.ts';

/** The holder's list at LecoS; its own address is no badge. */
export const LECOS_LIST =
  'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/Z1VLbVdia0ZOMFJ1c3VTZEVRTGErdz09';
/** The same holder's profile at Credly. */
export const CREDLY_PROFILE = 'https://www.credly.com/users/hanako-sato';

/** Two badges, one of them as a picture, and a link for receiving a third. */
export const lecosList = (): ServedPage => ({
  html: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>オープンバッジ一覧</title><main><ul>
    <li><a href="${DETAIL(A)}"><img src="${IMG(A)}" alt="データサイエンス入門（サンプル）"></a></li>
    <li role="button" tabindex="0"><img src="${IMG(B)}" alt="2つ目のバッジ"></li>
    <li><a href="${CLAIM}">受領手続きをはじめる</a></li></ul>
    <form><input name="href"><a href="/ns/portal/">トップ</a></form></main></html>`,
});

/** One badge, by a path and with what a tracker adds. */
export const credlyProfile = (): ServedPage => ({
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hanako Sato - Badges - Credly</title><main>
    <a href="${new URL(CREDLY).pathname}?source=profile">Example Cloud Basics</a>
    <a href="/org/example/badge/example-cloud-basics">About it</a></main></html>`,
});
