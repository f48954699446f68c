// Runs in the page of a test, before anything of it: what the browser and the background would be to the overlay.
// What a test wants to know is kept at `window.tashika`.
{
  const words = {
    confirmed: [
      'seal-filled-check',
      'green',
      'Confirmed: Sample Learning Association (badges.example.org) → this e-mail address',
      '確認済み：サンプル学習協会（badges.example.org）がこのアドレス宛てに発行',
    ],
    genuine: [
      'seal-check',
      'green',
      'Genuine badge from badges.example.org, which calls itself “Example University”. Holder not checked',
      'badges.example.org（自称「Example University」）の本物のバッジ（本人かどうかは未確認）',
    ],
    'holder-differs': [
      'seal-differs',
      'grey',
      'Genuine badge, issued to another address or name than shown here',
      '本物のバッジ（ここに表示されている宛先・名前とは異なります）',
    ],
    'issuer-unproven': ['seal-question', 'blue', 'Not altered. Issuer not proven', '改ざんなし・発行者は確認できていません'],
    'issuer-name-conflict': [
      'triangle',
      'amber',
      'Caution: says “Example University” but comes from badges.example.net',
      '注意：「Example University」と名乗っていますが、発行元は badges.example.net です',
    ],
    expired: ['seal-clock', 'grey', 'Genuine badge, expired 2026-03-31', '本物のバッジ・有効期限切れ（2026年3月31日）'],
    revoked: ['barred-circle', 'red', 'Withdrawn by the issuer', '発行者が取り消したバッジ'],
    'on-hold': ['pause', 'amber', 'On hold at the issuer', '発行者が一時停止中'],
    'not-genuine': [
      'octagon-cross',
      'red',
      'Failed: altered, or not issued by badges.example.org',
      '検証失敗：改ざん、または badges.example.org の発行ではありません',
    ],
    incomplete: ['dashed-circle', 'grey', 'Could not finish checking (no answer)', '確認を完了できませんでした（応答なし）'],
    'test-badge': ['flask', 'grey', 'Test badge, not a real award', 'テスト用バッジ（正式なものではありません）'],
    'not-checkable': ['none', 'grey', 'A picture: nothing to check', '検証情報のない画像です'],
  };
  const hints = { en: 'Click for details in the panel', ja: 'クリックすると詳しい結果を表示' };
  const state = {
    sent: [],
    roots: [],
    lang: 'en',
    verdict: 'genuine',
    delay: 0,
    deaths: 0,
    open: 0,
    most: 0,
    alive: true,
    items: () => state.sent.filter(({ t }) => t === 'page').at(-1)?.items ?? [],
    asked: () => state.sent.filter(({ t }) => t === 'verify'),
    count: (what) => state.items().reduce((sum, item) => sum + item[what], 0),
    faces: () => state.roots.filter(({ host }) => host.isConnected).map((root) => root.querySelector('.target')),
    seen: () => state.faces().filter((face) => face && getComputedStyle(face).visibility === 'visible'),
    boxes: () => state.seen().map((face) => face.querySelector('.chip').getBoundingClientRect().toJSON()),
    tips: () => state.roots.flatMap((root) => [...root.querySelectorAll('.tip:popover-open')]),
    shapes: () => state.seen().map((face) => face.querySelector('svg').dataset.shape),
  };
  window.tashika = state;

  const answerTo = (verdict) => {
    if (verdict === 'held') {
      const headline = { en: 'A badge link at Credly. Not checked yet', ja: 'Credly のバッジへのリンク（まだ確認していません）' }[
        state.lang
      ];
      return {
        state: 'held',
        mark: { shape: 'dashed-circle', tone: 'grey', headline },
        lang: state.lang,
        hint: hints[state.lang],
      };
    }
    const [shape, tone, en, ja] = words[verdict];
    return {
      state: 'done',
      verdict,
      mark: { shape, tone, headline: { en, ja }[state.lang] },
      lang: state.lang,
      hint: hints[state.lang],
    };
  };
  const receive = async (message) => {
    state.sent.push(structuredClone(message));
    if (message.t !== 'verify') return message.t === 'page' ? true : null;
    state.most = Math.max(state.most, ++state.open);
    await new Promise((resolve) => setTimeout(resolve, state.delay));
    state.open--;
    if (state.deaths > 0) {
      state.deaths--;
      throw new Error('A listener indicated an asynchronous response by returning true, but the message channel closed');
    }
    return answerTo(typeof state.verdict === 'string' ? state.verdict : (state.verdict[message.url] ?? 'genuine'));
  };
  const runtime = {
    get id() {
      return state.alive ? 'tashika' : undefined;
    },
    sendMessage: receive,
  };
  window.chrome = { ...window.chrome, runtime };
  window.browser = window.chrome;

  // Closed stays closed for the page; the test alone looks in.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    state.modes = [...(state.modes ?? []), options.mode];
    state.roots.push(root);
    return root;
  };

  state.start = ({
    root = 'body',
    show = 'marks',
    hints: named = ['data-saferedirecturl'],
    holder = { email: 'hanako.sato@example.ac.jp' },
    only,
  } = {}) => {
    const roots = () => [...document.querySelectorAll(root)];
    const listeners = new Set();
    const look = (link) => {
      const at = roots().find((one) => one.contains(link));
      if (at && link.href) for (const use of listeners) use([{ link, root: at }]);
    };
    const handle = {
      site: {
        id: 'test',
        name: 'Test',
        hosts: [],
        surface: 'mail',
        layout: () => 'known',
        roots,
        skip: '',
        hints: named,
        holder: () => state.holder ?? holder,
        isQuoted: (link) => link.closest('blockquote') !== null,
        originals: () =>
          [...document.querySelectorAll('[data-file]')].map((file) => ({ name: 'badge.png', url: file.dataset.file })),
      },
      show,
      short: 0,
      overlay: null,
      subscribe(use) {
        listeners.add(use);
        use(roots().flatMap((one) => [...one.querySelectorAll(only ?? 'a[href]')].map((link) => ({ link, root: one }))));
        return () => listeners.delete(use);
      },
      again: ({ link }) => setTimeout(() => link.isConnected && look(link), 5),
      stop() {
        handle.overlay?.stop();
        listeners.clear();
      },
    };
    globalThis[Symbol.for('tashika.scanner')] = handle;
    state.handle = handle;
    globalThis.startTashika();
  };
}
