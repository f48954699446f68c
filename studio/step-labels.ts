import type { SettingsPage } from './settings-pages.ts';

/** What stands on the two screens of a mail program, as far as it matters. */
export interface StepLabels {
  /** Over or beside the field into which one pastes. */
  field: string;
  /** The button that makes the field. */
  create: string;
  defaults: string;
  messages: string;
  replies: string;
  /** `null`: what is chosen is kept at once. */
  save: string | null;
}

const OUTLOOK: Record<'en' | 'ja', StepLabels> = {
  en: {
    ...{ field: 'Signatures', create: 'New signature', defaults: 'Select default signatures' },
    ...{ messages: 'For new messages', replies: 'For replies/forwards', save: 'Save' },
  },
  ja: {
    ...{ field: '署名', create: '新しい署名', defaults: '既定の署名' },
    ...{ messages: '新しいメッセージ', replies: '返信/転送', save: '保存' },
  },
};

/** By mail program and language. */
export const STEP_LABELS: Readonly<Record<SettingsPage['id'], Readonly<Record<'en' | 'ja', StepLabels>>>> = {
  gmail: {
    en: {
      ...{ field: 'Signature', create: 'Create new', defaults: 'Signature defaults' },
      ...{ messages: 'For new emails use', replies: 'On reply/forward use', save: 'Save Changes' },
    },
    ja: {
      ...{ field: '署名', create: '新規作成', defaults: 'デフォルトの署名' },
      ...{ messages: '新規メール用', replies: '返信/転送用', save: '変更を保存' },
    },
  },
  'outlook-com': OUTLOOK,
  'outlook-work': OUTLOOK,
  'outlook-classic': {
    en: {
      ...{ field: 'Edit signature', create: 'New', defaults: 'Choose default signature' },
      ...{ messages: 'New messages', replies: 'Replies/forwards', save: 'OK' },
    },
    ja: {
      ...{ field: '署名の編集', create: '新規作成', defaults: '既定の署名の選択' },
      ...{ messages: '新しいメッセージ', replies: '返信/転送', save: 'OK' },
    },
  },
  'outlook-mac': {
    en: {
      ...{ field: 'Signatures', create: '+', defaults: 'Choose default signature' },
      ...{ messages: 'New messages', replies: 'Replies/forwards', save: null },
    },
    ja: {
      ...{ field: '署名', create: '+', defaults: '既定の署名' },
      ...{ messages: '新しいメッセージ', replies: '返信/転送', save: null },
    },
  },
};
