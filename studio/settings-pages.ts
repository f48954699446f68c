type Both<T> = Readonly<Record<'en' | 'ja', T>>;

/** A mail program with settings for signatures. */
export interface SettingsPage {
  id: 'gmail' | 'outlook-com' | 'outlook-work' | 'outlook-classic' | 'outlook-mac';
  name: Both<string>;
  /** Where its signature settings are, as far as an address leads to them; `null`: it is a program of its own, without addresses. */
  url: string | null;
  /** The way there by hand: an address may lead to the inbox, where somebody has to sign in first. */
  way: Both<string>;
  /** What is left to do there. */
  steps: Both<readonly [paste: string, save: string]>;
}

const OUTLOOK_WAY: SettingsPage['way'] = {
  en: 'By hand, and in the new Outlook for Windows: the gear › “Accounts” › “Signatures”.',
  ja: '手動で開く場合（新しいOutlook for Windowsも同じ）：歯車 ›「アカウント」›「署名」。',
};

const OUTLOOK_STEPS: SettingsPage['steps'] = {
  en: [
    'Choose “New signature”, give it a name, click into the large field and paste (Ctrl+V, on a Mac ⌘V).',
    'Under “Select default signatures”, choose it for new messages and for replies, then press “Save”.',
  ],
  ja: [
    '「新しい署名」を選んで名前を付け、大きな入力欄をクリックして貼り付けます（Ctrl+V、Mac は ⌘V）。',
    'その下の既定の署名の欄で、新しいメッセージと返信/転送に選び、「保存」を押します。',
  ],
};

const OUTLOOK_PATH = 'options/accounts-category/signatures-subcategory';

/**
 * The mail programs, the most used first. None of their pages is touched: its user pastes and saves. Labels are those of 2026, as
 * published guides have them; where a Japanese one is not certain, the place is told without quoting it.
 */
export const SETTINGS_PAGES: readonly SettingsPage[] = [
  {
    id: 'gmail',
    name: { en: 'Gmail', ja: 'Gmail' },
    url: 'https://mail.google.com/mail/#settings/general',
    way: {
      en: 'By hand: the gear › “See all settings” › “General”.',
      ja: '手動で開く場合：歯車 ›「すべての設定を表示」›「全般」。',
    },
    steps: {
      en: [
        'Scroll down to “Signature”, press “Create new”, give it a name, click into the field and paste (Ctrl+V, on a Mac ⌘V).',
        'Under “Signature defaults”, choose it for new emails and for replies, then press “Save Changes” at the end of the page.',
      ],
      ja: [
        '下へ進んで「署名」の「新規作成」を押し、名前を付けて、入力欄をクリックして貼り付けます（Ctrl+V、Mac は ⌘V）。',
        '「デフォルトの署名」で新規メール用と返信/転送用に選び、ページのいちばん下の「変更を保存」を押します。',
      ],
    },
  },
  {
    id: 'outlook-com',
    name: { en: 'Outlook.com', ja: 'Outlook.com' },
    url: `https://outlook.live.com/mail/0/${OUTLOOK_PATH}`,
    way: OUTLOOK_WAY,
    steps: OUTLOOK_STEPS,
  },
  {
    id: 'outlook-work',
    name: { en: 'Outlook for work or school', ja: 'Outlook（職場・学校）' },
    // Where outlook.office.com leads by now; on the way from there the rest of an address is lost.
    url: `https://outlook.cloud.microsoft/mail/${OUTLOOK_PATH}`,
    way: OUTLOOK_WAY,
    steps: OUTLOOK_STEPS,
  },
  {
    id: 'outlook-classic',
    name: { en: 'Classic Outlook', ja: '従来のOutlook' },
    url: null,
    way: {
      en: 'In Outlook for Windows: “File” › “Options” › “Mail” › “Signatures…”.',
      ja: 'Windows版のOutlookで、「ファイル」›「オプション」›「メール」›「署名」を開きます。',
    },
    steps: {
      en: [
        'Press “New”, give it a name, click into the field “Edit signature” and paste (Ctrl+V).',
        'Under “Choose default signature”, choose it for new messages and for replies, then press “OK”.',
      ],
      ja: [
        '「新規作成」を押して名前を付け、「署名の編集」の欄をクリックして貼り付けます（Ctrl+V）。',
        '「既定の署名の選択」で、新しいメッセージと返信/転送に選び、「OK」を押します。',
      ],
    },
  },
  {
    id: 'outlook-mac',
    name: { en: 'Outlook for Mac', ja: 'Mac版Outlook' },
    url: null,
    way: {
      en: 'In the menu: “Outlook” › “Settings…” › “Signatures”.',
      ja: 'メニューの「Outlook」›「設定」›「署名」を開きます。',
    },
    steps: {
      en: [
        'Press “+”, give it a name, click into the field and paste (⌘V).',
        'Save it, then choose it for new messages and for replies under “Choose default signature”.',
      ],
      ja: [
        '「+」を押して名前を付け、入力欄をクリックして貼り付けます（⌘V）。',
        '保存してから、既定の署名の欄で、新しいメッセージと返信/転送に選びます。',
      ],
    },
  },
];
