/** A mail service whose signature settings can be opened. */
export interface SettingsPage {
  id: 'gmail' | 'outlook-com' | 'outlook-work';
  name: Readonly<Record<'en' | 'ja', string>>;
  /** Where its signature settings are, as far as an address leads to them. */
  url: string;
  /** What is left to do there. */
  steps: Readonly<Record<'en' | 'ja', readonly [paste: string, save: string]>>;
}

const OUTLOOK_STEPS: SettingsPage['steps'] = {
  en: [
    'Choose “New signature”, give it a name, click into the large field and paste (Ctrl+V, on a Mac ⌘V).',
    'Below it, choose the signature for new messages and for replies, then press “Save”.',
  ],
  ja: [
    '「新しい署名」を選んで名前を付け、大きな入力欄をクリックして貼り付けます（Ctrl+V、Mac は ⌘V）。',
    'その下で、新しいメッセージと返信に使う署名を選び、「保存」を押します。',
  ],
};

const OUTLOOK_PATH = '/mail/options/accounts-category/signatures-subcategory';

/** The mail services, the most used first. None of their pages is touched: its user pastes and saves. */
export const SETTINGS_PAGES: readonly SettingsPage[] = [
  {
    id: 'gmail',
    name: { en: 'Gmail', ja: 'Gmail' },
    url: 'https://mail.google.com/mail/#settings/general',
    steps: {
      en: [
        'Scroll down to “Signature”, press “Create new”, click into the field and paste (Ctrl+V, on a Mac ⌘V).',
        'Choose it under “Signature defaults”, then press “Save Changes” at the end of the page.',
      ],
      ja: [
        '下へ進んで「署名」の「新規作成」を押し、入力欄をクリックして貼り付けます（Ctrl+V、Mac は ⌘V）。',
        '「デフォルトの署名」で選び、ページのいちばん下の「変更を保存」を押します。',
      ],
    },
  },
  {
    id: 'outlook-com',
    name: { en: 'Outlook.com', ja: 'Outlook.com' },
    url: `https://outlook.live.com${OUTLOOK_PATH}`,
    steps: OUTLOOK_STEPS,
  },
  {
    id: 'outlook-work',
    name: { en: 'Outlook for work or school', ja: 'Outlook（職場・学校）' },
    url: `https://outlook.office.com${OUTLOOK_PATH}`,
    steps: OUTLOOK_STEPS,
  },
];
